// For Neo4j 5: cypher-shell -f neo4j-import.cypher
CREATE CONSTRAINT gereh_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
UNWIND [
'city/port\t"Port" <X>\t"Port" <X>\t"Port" <X>\tCity\tشهر\tcity\tplace\t\t\t1\t2024-05-21\t2024-05-24\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`City`:`Place`:`Entity`;
UNWIND [
'country/XX\tکشور‏نما\tکشور‏نما\t]]>--><!--\tCountry\tکشور\tcountry\tplace\t\t\t0\t2024-05-24\t2024-05-24\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Country`:`Place`:`Entity`;
UNWIND [
'facility/dam\tسد «لار & لتیان» </script>\tسد «لار & لتیان» </script>\tdam \\N \\G \\L {|}\tFacility\tتأسیسات\tfacility\tplace\t\t«لار & لتیان»\t1\t2024-01-01\t2024-12-31\tساختن'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Facility`:`Place`:`Entity`;
UNWIND [
'organization/state\tدولت\tدولت\tgovernment\tGovernment\tدولت\tgovernment\torganization\t\t\t0\t2024-05-24\t2024-05-24\tافزایش دادن: "دو" < 3 & \'چهار\' \\ </script> ‌\u001Fافزایش دادن: -12'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Government`:`Organization`:`Entity`;
UNWIND [
'person/kaveh\tرضا\\کاوه\tرضا\\کاوه\t\tPerson\tشخص\tperson\tperson\t\t\t2\t2024-05-01\t2024-05-31\t',
'person/spokesman\tسخنگوی "نیرو"\tسخنگوی "نیرو"\t<spokesman> & "co"\tPerson\tشخص\tperson\tperson\t\t\t0\t2024-05-01\t2024-05-31\t'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MERGE (n:Entity {id: c[0]})
SET n = {id: c[0], name: c[1], label_fa: c[2], label_en: c[3], type: c[4], type_fa: c[5], type_en: c[6], kind: c[7], wikidata: c[8], aliases: split(c[9], '\u001F'), mentions: toInteger(c[10]), first: date(c[11]), last: date(c[12]), statements: split(c[13], '\u001F')}, n:`Person`:`Entity`;
UNWIND [
'organization/state\tfacility/dam\tclaim/b006cb8dad3f4320\t✗ بستن\t0.8\tExclude\tبستن\texclude\ttheme\tnegative\tcertain\tfuture\tfalse\tرضا\\کاوه\tperson/kaveh\tسخنگوی "نیرو"\tdirect\tاگر باران "نبارد" \\ <&>\tfalse\t2024-05-24\t2024-05-24\t0.8\t1\tevent/shut\thostile "1" <گره>\t"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'\tمنبع "A&B" \\\t2024-05-24\t\t0\tدولت سد «لار & لتیان» را نمی‌بندد'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`EXCLUDE` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/kaveh\tperson/spokesman\tclaim/57ab8b48947febbf\tگفت‌وگو کردن\t1.0\tTalk\tگفت‌وگو کردن\ttalk\tcounterpart\tpositive\tprobable\t\tfalse\t\t\t\t\t\ttrue\t2024-05-01\t2024-05-31\t1.0\t1\tevent/talk\thostile "1" <گره>\t"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'\tمنبع "A&B" \\\t2024-05-24\t\t1\tاو گفت'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`TALK` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/kaveh\tcity/port\tclaim/56b6089351412df2\tبودن\t1.0\tVisit\tبودن\tvisit\tdestination\tpositive\tcertain\tpast\ttrue\t\t\t\t\t\ttrue\t2024-05-21\t2024-05-23\t1.0\t1\tevent/stay\thostile "1" <گره>\t"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'\tمنبع "A&B" \\\t2024-05-24\t\t0\tکاوه از ۱ تا ۳ خرداد'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`VISIT` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'city/port\tcountry/XX\tclaim/f51b650e7262edf5\t✗ واقع در\t1.0\tlocatedIn\tواقع در\tis located in\t\tnegative\tpossible\t\tfalse\tسخنگوی "نیرو"\tperson/spokesman\t\tindirect\t\tfalse\t2024-05-24\t2024-05-24\t1.0\t1\t\thostile "1" <گره>\t"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'\tمنبع "A&B" \\\t2024-05-24\t\t3\t"Port" <X>'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`LOCATED_IN` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
UNWIND [
'person/spokesman\torganization/state\tclaim/5bf8ccd92f38d2c3\tسخنگوی\t1.0\tspokespersonFor\tسخنگوی\tspeaks for\t\tpositive\tcertain\t\ttrue\t\t\t\t\t\tfalse\t2024-05-24\t2024-05-24\t1.0\t1\t\thostile "1" <گره>\t"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'\tمنبع "A&B" \\\t2024-05-24\t\t3\tسخنگوی نیرو'
] AS row
WITH [cell IN split(row, '\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c
MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})
MERGE (a)-[r:`SPOKESPERSON_FOR` {id: c[2]}]->(b)
SET r = {id: c[2], name: c[3], weight: toFloat(c[4]), predicate: c[5], label_fa: c[6], label_en: c[7], role: c[8], polarity: c[9], certainty: c[10], tense: c[11], asserted: toBoolean(c[12]), speaker: c[13], speaker_id: c[14], reported_by: split(c[15], '\u001F'), quote: c[16], condition: c[17], time_told: toBoolean(c[18]), first: date(c[19]), last: date(c[20]), confidence: toFloat(c[21]), support: toInteger(c[22]), events: split(c[23], '\u001F'), article: c[24], article_title: c[25], article_source: c[26], article_date: date(c[27]), article_url: c[28], sentence: toInteger(c[29]), evidence: c[30]};
