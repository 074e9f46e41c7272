// For Neo4j 5: cypher-shell -f neo4j-import.cypher
CREATE CONSTRAINT gereh_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
UNWIND [
'city/port\tبندر سپید\tبندر سپید\tWhite Port\tCity\tشهر\tcity\tplace\t\t\t0\t2024-05-02\t2024-05-02\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`City`:`Place`:`Entity`;
UNWIND [
'organization/ab\tشرکت «الف & ب»\tشرکت «الف & ب»\tA&B <Holding> "Ltd"\tCompany\tشرکت\tcompany\torganization\t\t\t0\t2024-05-02\t2024-05-02\tافزایش دادن: 12 < 15'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Company`:`Organization`:`Entity`;
UNWIND [
'concept/sanctions\tتحریم‌های بانکی\tتحریم‌های بانکی\tbanking sanctions\tConcept\tمفهوم\tconcept\tconcept\t\t\t0\t2024-05-02\t2024-05-02\t',
'concept/peace\tصلح و ثبات\tصلح و ثبات\tpeace and stability\tConcept\tمفهوم\tconcept\tconcept\t\t\t0\t2024-05-02\t2024-05-02\t',
'concept/bridge\tساخت یک پل مرزی تازه که دو کشور را از راه رودخانه به هم پیوند می‌دهد و بازرگانی را آسان می‌کند\tساخت یک پل مرزی تازه که دو کشور را از راه رودخانه به هم پیوند می‌دهد و بازرگانی را آسان می‌کند\tbuilding a new border bridge\tConcept\tمفهوم\tconcept\tconcept\t\t\t0\t2024-05-02\t2024-05-02\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Concept`:`Entity`;
UNWIND [
'country/NO\tنورلند\tنورلند\tNorland\tCountry\tکشور\tcountry\tplace\t\t\t0\t2024-05-02\t2024-05-02\t',
'country/AR\tآریا\tآریا\tArya\tCountry\tکشور\tcountry\tplace\t\t\t0\t2024-05-02\t2024-05-02\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Country`:`Place`:`Entity`;
UNWIND [
'organization/mfa\tوزارت خارجه آریا\tوزارت خارجه آریا\tForeign Ministry of Arya\tMinistry\tوزارتخانه\tministry\torganization\t\t\t0\t2024-05-02\t2024-05-02\tجریمه کردن: 3000000'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Ministry`:`Government`:`Organization`:`Entity`;
UNWIND [
'person/rahimi\tسارا رحیمی\tسارا رحیمی\tSara Rahimi\tPerson\tشخص\tperson\tperson\t\t\t0\t2024-05-02\t2024-05-02\tامضا کردن: 2024-05-02',
'person/novak\tایوان نواک\tایوان نواک\tIvan Novak\tPerson\tشخص\tperson\tperson\t\t\t0\t2024-05-02\t2024-05-02\t',
'person/spokesman\tسخنگوی دولت\tسخنگوی دولت\tgovernment spokesman\tPerson\tشخص\tperson\tperson\t\t\t0\t2024-05-02\t2024-05-02\tاستعفا کردن'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Person`:`Entity`;
UNWIND [
'treaty/t\tپیمان همکاری راهبردی\tپیمان همکاری راهبردی\tStrategic Cooperation Treaty\tTreaty\tمعاهده\ttreaty\tdocument\t\t\t0\t2024-05-02\t2024-05-02\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Treaty`:`Document`:`Entity`;
UNWIND [
'weapon/m\tموشک اف-۱۶\tموشک اف-۱۶\tF-16 missile\tWeapon\tسلاح\tweapon\tproduct\t\t\t0\t2024-05-02\t2024-05-02\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Weapon`:`Product`:`Entity`;
UNWIND [
'country/NO\tcountry/AR\tclaim/e6335e24884bc92e\tکمک کردن\t1.0\tAid\tکمک کردن\taid\trecipient\tpositive\tcertain\t\tfalse\tایوان نواک\tperson/novak\t\tindirect\tدر صورت تجاوز\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/aid\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`AID` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'country/AR\tconcept/bridge\tclaim/4d2926092d11137b\tساختن\t1.0\tBuild\tساختن\tbuild\ttheme\tpositive\tpossible\t\tfalse\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/build\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`BUILD` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'country/AR\tweapon/m\tclaim/915ee31c44b17669\t✗ مستثنا کردن\t1.0\tExclude\tمستثنا کردن\texclude\ttheme\tnegative\tcertain\t\tfalse\tسخنگوی دولت\tperson/spokesman\t\tindirect\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/exclude\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`EXCLUDE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'organization/mfa\torganization/ab\tclaim/e453b206574c5abd\tجریمه کردن\t1.0\tFine\tجریمه کردن\tfine\trecipient\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/fine\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`FINE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tperson/novak\tclaim/07a6b2333f91ae46\tدعوت کردن\t1.0\tInvite\tدعوت کردن\tinvite\trecipient\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/invite\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`INVITE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tperson/novak\tclaim/271659e049751bea\tدیدار کردن\t1.0\tMeet\tدیدار کردن\tmeet\tcounterpart\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/meet\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`MEET` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'country/AR\tconcept/sanctions\tclaim/6643f3af9719d019\tمخالفت کردن\t1.0\tOppose\tمخالفت کردن\toppose\ttheme\tpositive\tcertain\t\tfalse\tسارا رحیمی\tperson/rahimi\t\tindirect\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/oppose\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`OPPOSE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tperson/novak\tclaim/5baf6e79663589fb\tتمجید کردن\t1.0\tPraise\tتمجید کردن\tpraise\trecipient\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/praise\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`PRAISE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'country/AR\tconcept/peace\tclaim/47aa313925fd6831\tدنبال کردن\t1.0\tPursue\tدنبال کردن\tpursue\ttheme\tpositive\tcertain\t\tfalse\tسارا رحیمی\tperson/rahimi\t\tindirect\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/pursue\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`PURSUE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\ttreaty/t\tclaim/775bc4a361b5426f\tامضا کردن\t1.0\tSignAgreement\tامضا کردن\tsign agreement\ttheme\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/sign\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx',
'person/novak\ttreaty/t\tclaim/e62ba06b7e26c272\tامضا کردن\t1.0\tSignAgreement\tامضا کردن\tsign agreement\ttheme\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/sign\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx',
'person/rahimi\tcity/port\tclaim/64649c57431531f2\tامضا کردن\t1.0\tSignAgreement\tامضا کردن\tsign agreement\tplace\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/sign\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx',
'person/novak\tcity/port\tclaim/13f3d18caf003645\tامضا کردن\t1.0\tSignAgreement\tامضا کردن\tsign agreement\tplace\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/sign\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`SIGN_AGREEMENT` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tperson/novak\tclaim/e9d63d637df655db\tگفت‌وگو کردن\t1.0\tTalk\tگفت‌وگو کردن\ttalk\tcounterpart\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/talk\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`TALK` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tperson/novak\tclaim/a344f51995201e7b\tتشکر کردن\t1.0\tThank\tتشکر کردن\tthank\trecipient\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/thank\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`THANK` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'country/NO\tweapon/m\tclaim/4fe59f96cad4cc56\t✗ فروختن\t1.0\tTrade\tفروختن\tsell\ttheme\tnegative\tcertain\t\tfalse\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/sell\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`TRADE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'concept/sanctions\tconcept/peace\tclaim/cba673aaf7be8069\tتضعیف کردن\t1.0\tUndermine\tتضعیف کردن\tundermine\ttheme\tpositive\tcertain\t\tfalse\tسارا رحیمی\tperson/rahimi\t\tindirect\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/undermine\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`UNDERMINE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tcountry/NO\tclaim/d33b3e4f14018058\tسفر کردن\t1.0\tVisit\tسفر کردن\tvisit\tdestination\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/trip\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`VISIT` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/novak\tperson/rahimi\tclaim/3fb2c8c1db6c23af\tاستقبال کردن\t1.0\tWelcome\tاستقبال کردن\twelcome\ttheme\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\tevent/welcome\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`WELCOME` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/rahimi\tcountry/AR\tclaim/3bf9a59fb61b68cc\tرهبر\t1.0\tleaderOf\tرهبر\tleads\t\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\t\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx',
'person/novak\tcountry/NO\tclaim/4c24889b462f1c3b\tرهبر\t1.0\tleaderOf\tرهبر\tleads\t\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\t\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`LEADER_OF` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'city/port\tcountry/NO\tclaim/bbb14945c57e38d0\tواقع در\t1.0\tlocatedIn\tواقع در\tis located in\t\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\t\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`LOCATED_IN` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/spokesman\torganization/mfa\tclaim/0c7abd9635c0433c\tسخنگوی\t1.0\tspokespersonFor\tسخنگوی\tspeaks for\t\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-02\t2024-05-02\t1.0\t1\t\tvisit\tسفر رئیس‌جمهور به آریا و امضای پیمان\tروزنامه نمونه\t2024-05-02\t\t0\txxxxxxxxx'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`SPOKESPERSON_FOR` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
