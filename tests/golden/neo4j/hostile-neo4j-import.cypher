// For Neo4j 5: cypher-shell -f neo4j-import.cypher
CREATE CONSTRAINT gereh_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'city/port', name: '"Port" <X>', label_fa: '"Port" <X>', label_en: '"Port" <X>', type: 'City', type_fa: 'شهر', type_en: 'city', kind: 'place', mentions: 1, first: date('2024-05-21'), last: date('2024-05-24')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`City`:`Place`:`Entity`;
UNWIND [
  {id: 'country/XX', name: 'کشور‏نما', label_fa: 'کشور‏نما', label_en: ']]>--><!--', type: 'Country', type_fa: 'کشور', type_en: 'country', kind: 'place', mentions: 0, first: date('2024-05-24'), last: date('2024-05-24')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Country`:`Place`:`Entity`;
UNWIND [
  {id: 'facility/dam', name: 'سد «لار & لتیان» </script>', label_fa: 'سد «لار & لتیان» </script>', label_en: 'dam \\N \\G \\L {|}', type: 'Facility', type_fa: 'تأسیسات', type_en: 'facility', kind: 'place', aliases: ['«لار & لتیان»'], mentions: 1, first: date('2024-01-01'), last: date('2024-12-31'), statements: ['ساختن']}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Facility`:`Place`:`Entity`;
UNWIND [
  {id: 'organization/state', name: 'دولت', label_fa: 'دولت', label_en: 'government', type: 'Government', type_fa: 'دولت', type_en: 'government', kind: 'organization', mentions: 0, first: date('2024-05-24'), last: date('2024-05-24'), statements: ['افزایش دادن: "دو" < 3 & \'چهار\' \\ </script> ‌', 'افزایش دادن: -12']}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Government`:`Organization`:`Entity`;
UNWIND [
  {id: 'person/kaveh', name: 'رضا\\کاوه', label_fa: 'رضا\\کاوه', type: 'Person', type_fa: 'شخص', type_en: 'person', kind: 'person', mentions: 2, first: date('2024-05-01'), last: date('2024-05-31')},
  {id: 'person/spokesman', name: 'سخنگوی "نیرو"', label_fa: 'سخنگوی "نیرو"', label_en: '<spokesman> & "co"', type: 'Person', type_fa: 'شخص', type_en: 'person', kind: 'person', mentions: 0, first: date('2024-05-01'), last: date('2024-05-31')}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:`Person`:`Entity`;
UNWIND [
  {a: 'organization/state', b: 'facility/dam', p: {id: 'claim/b006cb8dad3f4320', name: '✗ بستن', weight: 0.8, predicate: 'Exclude', label_fa: 'بستن', label_en: 'exclude', role: 'theme', polarity: 'negative', certainty: 'certain', tense: 'future', asserted: false, speaker: 'رضا\\کاوه', speaker_id: 'person/kaveh', reported_by: ['سخنگوی "نیرو"'], quote: 'direct', condition: 'اگر باران "نبارد" \\ <&>', time_told: false, first: date('2024-05-24'), last: date('2024-05-24'), confidence: 0.8, support: 1, events: ['event/shut'], article: 'hostile "1" <گره>', article_title: '"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'', article_source: 'منبع "A&B" \\', article_date: date('2024-05-24'), article_url: 'https://example.org/?a=1&b=<2>"', sentence: 0, evidence: 'دولت سد «لار & لتیان» را نمی‌بندد'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`EXCLUDE` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/kaveh', b: 'person/spokesman', p: {id: 'claim/57ab8b48947febbf', name: 'گفت‌وگو کردن', weight: 1.0, predicate: 'Talk', label_fa: 'گفت‌وگو کردن', label_en: 'talk', role: 'counterpart', polarity: 'positive', certainty: 'probable', asserted: false, time_told: true, first: date('2024-05-01'), last: date('2024-05-31'), confidence: 1.0, support: 1, events: ['event/talk'], article: 'hostile "1" <گره>', article_title: '"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'', article_source: 'منبع "A&B" \\', article_date: date('2024-05-24'), article_url: 'https://example.org/?a=1&b=<2>"', sentence: 1, evidence: 'او گفت'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`TALK` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/kaveh', b: 'city/port', p: {id: 'claim/56b6089351412df2', name: 'بودن', weight: 1.0, predicate: 'Visit', label_fa: 'بودن', label_en: 'visit', role: 'destination', polarity: 'positive', certainty: 'certain', tense: 'past', asserted: true, time_told: true, first: date('2024-05-21'), last: date('2024-05-23'), confidence: 1.0, support: 1, events: ['event/stay'], article: 'hostile "1" <گره>', article_title: '"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'', article_source: 'منبع "A&B" \\', article_date: date('2024-05-24'), article_url: 'https://example.org/?a=1&b=<2>"', sentence: 0, evidence: 'کاوه از ۱ تا ۳ خرداد'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`VISIT` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'city/port', b: 'country/XX', p: {id: 'claim/f51b650e7262edf5', name: '✗ واقع در', weight: 1.0, predicate: 'locatedIn', label_fa: 'واقع در', label_en: 'is located in', polarity: 'negative', certainty: 'possible', asserted: false, speaker: 'سخنگوی "نیرو"', speaker_id: 'person/spokesman', quote: 'indirect', time_told: false, first: date('2024-05-24'), last: date('2024-05-24'), confidence: 1.0, support: 1, article: 'hostile "1" <گره>', article_title: '"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'', article_source: 'منبع "A&B" \\', article_date: date('2024-05-24'), article_url: 'https://example.org/?a=1&b=<2>"', sentence: 3, evidence: '"Port" <X>'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`LOCATED_IN` {id: row.p.id}]->(b) SET r = row.p;
UNWIND [
  {a: 'person/spokesman', b: 'organization/state', p: {id: 'claim/5bf8ccd92f38d2c3', name: 'سخنگوی', weight: 1.0, predicate: 'spokespersonFor', label_fa: 'سخنگوی', label_en: 'speaks for', polarity: 'positive', certainty: 'certain', asserted: true, time_told: false, first: date('2024-05-24'), last: date('2024-05-24'), confidence: 1.0, support: 1, article: 'hostile "1" <گره>', article_title: '"عنوان"\\n <b>&amp;</script> خط دوم \'تک\'', article_source: 'منبع "A&B" \\', article_date: date('2024-05-24'), article_url: 'https://example.org/?a=1&b=<2>"', sentence: 3, evidence: 'سخنگوی نیرو'}}
] AS row
MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})
MERGE (a)-[r:`SPOKESPERSON_FOR` {id: row.p.id}]->(b) SET r = row.p;
