// For Neo4j 5: cypher-shell -f neo4j-import.cypher
CREATE CONSTRAINT gereh_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'city/port', name: 'بندر سپید', label_fa: 'بندر سپید', label_en: 'White Port', type: 'City', type_fa: 'شهر', type_en: 'city', kind: 'place', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`City`:`Place`:`Entity`;
UNWIND [
  {id: 'organization/ab', name: 'شرکت «الف & ب»', label_fa: 'شرکت «الف & ب»', label_en: 'A&B <Holding> "Ltd"', type: 'Company', type_fa: 'شرکت', type_en: 'company', kind: 'organization', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02'), statements: ['افزایش دادن: 12 < 15']}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Company`:`Organization`:`Entity`;
UNWIND [
  {id: 'concept/sanctions', name: 'تحریم‌های بانکی', label_fa: 'تحریم‌های بانکی', label_en: 'banking sanctions', type: 'Concept', type_fa: 'مفهوم', type_en: 'concept', kind: 'concept', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')},
  {id: 'concept/peace', name: 'صلح و ثبات', label_fa: 'صلح و ثبات', label_en: 'peace and stability', type: 'Concept', type_fa: 'مفهوم', type_en: 'concept', kind: 'concept', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')},
  {id: 'concept/bridge', name: 'ساخت یک پل مرزی تازه که دو کشور را از راه رودخانه به هم پیوند می‌دهد و بازرگانی را آسان می‌کند', label_fa: 'ساخت یک پل مرزی تازه که دو کشور را از راه رودخانه به هم پیوند می‌دهد و بازرگانی را آسان می‌کند', label_en: 'building a new border bridge', type: 'Concept', type_fa: 'مفهوم', type_en: 'concept', kind: 'concept', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Concept`:`Entity`;
UNWIND [
  {id: 'country/NO', name: 'نورلند', label_fa: 'نورلند', label_en: 'Norland', type: 'Country', type_fa: 'کشور', type_en: 'country', kind: 'place', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')},
  {id: 'country/AR', name: 'آریا', label_fa: 'آریا', label_en: 'Arya', type: 'Country', type_fa: 'کشور', type_en: 'country', kind: 'place', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Country`:`Place`:`Entity`;
UNWIND [
  {id: 'organization/mfa', name: 'وزارت خارجه آریا', label_fa: 'وزارت خارجه آریا', label_en: 'Foreign Ministry of Arya', type: 'Ministry', type_fa: 'وزارتخانه', type_en: 'ministry', kind: 'organization', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02'), statements: ['جریمه کردن: 3000000']}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Ministry`:`Government`:`Organization`:`Entity`;
UNWIND [
  {id: 'person/rahimi', name: 'سارا رحیمی', label_fa: 'سارا رحیمی', label_en: 'Sara Rahimi', type: 'Person', type_fa: 'شخص', type_en: 'person', kind: 'person', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02'), statements: ['امضا کردن: 2024-05-02']},
  {id: 'person/novak', name: 'ایوان نواک', label_fa: 'ایوان نواک', label_en: 'Ivan Novak', type: 'Person', type_fa: 'شخص', type_en: 'person', kind: 'person', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')},
  {id: 'person/spokesman', name: 'سخنگوی دولت', label_fa: 'سخنگوی دولت', label_en: 'government spokesman', type: 'Person', type_fa: 'شخص', type_en: 'person', kind: 'person', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02'), statements: ['استعفا کردن']}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Person`:`Entity`;
UNWIND [
  {id: 'treaty/t', name: 'پیمان همکاری راهبردی', label_fa: 'پیمان همکاری راهبردی', label_en: 'Strategic Cooperation Treaty', type: 'Treaty', type_fa: 'معاهده', type_en: 'treaty', kind: 'document', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Treaty`:`Document`:`Entity`;
UNWIND [
  {id: 'weapon/m', name: 'موشک اف-۱۶', label_fa: 'موشک اف-۱۶', label_en: 'F-16 missile', type: 'Weapon', type_fa: 'سلاح', type_en: 'weapon', kind: 'product', mentions: 0, first: date('2024-05-02'), last: date('2024-05-02')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Weapon`:`Product`:`Entity`;
UNWIND [
  {a: 'country/NO', b: 'country/AR', p: {id: 'claim/e6335e24884bc92e', name: 'کمک کردن', weight: 1.0, predicate: 'Aid', label_fa: 'کمک کردن', label_en: 'aid', role: 'recipient', polarity: 'positive', certainty: 'certain', asserted: false, speaker: 'ایوان نواک', speaker_id: 'person/novak', quote: 'indirect', condition: 'در صورت تجاوز', time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/aid'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`AID` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'country/AR', b: 'concept/bridge', p: {id: 'claim/4d2926092d11137b', name: 'ساختن', weight: 1.0, predicate: 'Build', label_fa: 'ساختن', label_en: 'build', role: 'theme', polarity: 'positive', certainty: 'possible', asserted: false, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/build'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`BUILD` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'country/AR', b: 'weapon/m', p: {id: 'claim/915ee31c44b17669', name: '✗ مستثنا کردن', weight: 1.0, predicate: 'Exclude', label_fa: 'مستثنا کردن', label_en: 'exclude', role: 'theme', polarity: 'negative', certainty: 'certain', asserted: false, speaker: 'سخنگوی دولت', speaker_id: 'person/spokesman', quote: 'indirect', time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/exclude'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`EXCLUDE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'organization/mfa', b: 'organization/ab', p: {id: 'claim/e453b206574c5abd', name: 'جریمه کردن', weight: 1.0, predicate: 'Fine', label_fa: 'جریمه کردن', label_en: 'fine', role: 'recipient', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/fine'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`FINE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'person/novak', p: {id: 'claim/07a6b2333f91ae46', name: 'دعوت کردن', weight: 1.0, predicate: 'Invite', label_fa: 'دعوت کردن', label_en: 'invite', role: 'recipient', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/invite'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`INVITE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'person/novak', p: {id: 'claim/271659e049751bea', name: 'دیدار کردن', weight: 1.0, predicate: 'Meet', label_fa: 'دیدار کردن', label_en: 'meet', role: 'counterpart', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/meet'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`MEET` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'country/AR', b: 'concept/sanctions', p: {id: 'claim/6643f3af9719d019', name: 'مخالفت کردن', weight: 1.0, predicate: 'Oppose', label_fa: 'مخالفت کردن', label_en: 'oppose', role: 'theme', polarity: 'positive', certainty: 'certain', asserted: false, speaker: 'سارا رحیمی', speaker_id: 'person/rahimi', quote: 'indirect', time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/oppose'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`OPPOSE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'person/novak', p: {id: 'claim/5baf6e79663589fb', name: 'تمجید کردن', weight: 1.0, predicate: 'Praise', label_fa: 'تمجید کردن', label_en: 'praise', role: 'recipient', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/praise'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`PRAISE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'country/AR', b: 'concept/peace', p: {id: 'claim/47aa313925fd6831', name: 'دنبال کردن', weight: 1.0, predicate: 'Pursue', label_fa: 'دنبال کردن', label_en: 'pursue', role: 'theme', polarity: 'positive', certainty: 'certain', asserted: false, speaker: 'سارا رحیمی', speaker_id: 'person/rahimi', quote: 'indirect', time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/pursue'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`PURSUE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'treaty/t', p: {id: 'claim/775bc4a361b5426f', name: 'امضا کردن', weight: 1.0, predicate: 'SignAgreement', label_fa: 'امضا کردن', label_en: 'sign agreement', role: 'theme', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/sign'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}},
  {a: 'person/novak', b: 'treaty/t', p: {id: 'claim/e62ba06b7e26c272', name: 'امضا کردن', weight: 1.0, predicate: 'SignAgreement', label_fa: 'امضا کردن', label_en: 'sign agreement', role: 'theme', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/sign'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}},
  {a: 'person/rahimi', b: 'city/port', p: {id: 'claim/64649c57431531f2', name: 'امضا کردن', weight: 1.0, predicate: 'SignAgreement', label_fa: 'امضا کردن', label_en: 'sign agreement', role: 'place', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/sign'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}},
  {a: 'person/novak', b: 'city/port', p: {id: 'claim/13f3d18caf003645', name: 'امضا کردن', weight: 1.0, predicate: 'SignAgreement', label_fa: 'امضا کردن', label_en: 'sign agreement', role: 'place', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/sign'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`SIGN_AGREEMENT` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'person/novak', p: {id: 'claim/e9d63d637df655db', name: 'گفت‌وگو کردن', weight: 1.0, predicate: 'Talk', label_fa: 'گفت‌وگو کردن', label_en: 'talk', role: 'counterpart', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/talk'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`TALK` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'person/novak', p: {id: 'claim/a344f51995201e7b', name: 'تشکر کردن', weight: 1.0, predicate: 'Thank', label_fa: 'تشکر کردن', label_en: 'thank', role: 'recipient', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/thank'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`THANK` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'country/NO', b: 'weapon/m', p: {id: 'claim/4fe59f96cad4cc56', name: '✗ فروختن', weight: 1.0, predicate: 'Trade', label_fa: 'فروختن', label_en: 'sell', role: 'theme', polarity: 'negative', certainty: 'certain', asserted: false, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/sell'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`TRADE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'concept/sanctions', b: 'concept/peace', p: {id: 'claim/cba673aaf7be8069', name: 'تضعیف کردن', weight: 1.0, predicate: 'Undermine', label_fa: 'تضعیف کردن', label_en: 'undermine', role: 'theme', polarity: 'positive', certainty: 'certain', asserted: false, speaker: 'سارا رحیمی', speaker_id: 'person/rahimi', quote: 'indirect', time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/undermine'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`UNDERMINE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'country/NO', p: {id: 'claim/d33b3e4f14018058', name: 'سفر کردن', weight: 1.0, predicate: 'Visit', label_fa: 'سفر کردن', label_en: 'visit', role: 'destination', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/trip'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`VISIT` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/novak', b: 'person/rahimi', p: {id: 'claim/3fb2c8c1db6c23af', name: 'استقبال کردن', weight: 1.0, predicate: 'Welcome', label_fa: 'استقبال کردن', label_en: 'welcome', role: 'theme', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, events: ['event/welcome'], article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`WELCOME` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/rahimi', b: 'country/AR', p: {id: 'claim/3bf9a59fb61b68cc', name: 'رهبر', weight: 1.0, predicate: 'leaderOf', label_fa: 'رهبر', label_en: 'leads', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}},
  {a: 'person/novak', b: 'country/NO', p: {id: 'claim/4c24889b462f1c3b', name: 'رهبر', weight: 1.0, predicate: 'leaderOf', label_fa: 'رهبر', label_en: 'leads', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`LEADER_OF` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'city/port', b: 'country/NO', p: {id: 'claim/bbb14945c57e38d0', name: 'واقع در', weight: 1.0, predicate: 'locatedIn', label_fa: 'واقع در', label_en: 'is located in', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`LOCATED_IN` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/spokesman', b: 'organization/mfa', p: {id: 'claim/0c7abd9635c0433c', name: 'سخنگوی', weight: 1.0, predicate: 'spokespersonFor', label_fa: 'سخنگوی', label_en: 'speaks for', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-02'), last: date('2024-05-02'), confidence: 1.0, support: 1, article: 'visit', article_title: 'سفر رئیس‌جمهور به آریا و امضای پیمان', article_source: 'روزنامه نمونه', article_date: date('2024-05-02'), sentence: 0, evidence: 'xxxxxxxxx'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`SPOKESPERSON_FOR` {id: row.p.id}]->(b) SET r = row.p;
