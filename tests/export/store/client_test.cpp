#include "export/store/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <vector>

#include "export/store/check.h"
#include "ontology/error.h"

namespace gereh::exports {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::ThrowsMessage;

HttpAnswer status(long code, const std::string& body = "") {
  HttpAnswer answer;
  answer.status = code;
  answer.body = body;
  return answer;
}

HttpAnswer broken(bool passing) {
  HttpAnswer answer;
  answer.problem = "connection refused";
  answer.passing = passing;
  return answer;
}

HttpAnswer busy(seconds wait) {
  HttpAnswer answer = status(503);
  answer.retry_after = wait;
  return answer;
}

// A store that answers as told, then "204".
class StoreClientTest : public ::testing::Test {
 protected:
  StoreClient client(StoreProtocol protocol = StoreProtocol::graph_store, const std::string& endpoint = "http://h/data") {
    return {endpoint,
            protocol,
            RetryPolicy(3),
            [&](const HttpRequest& request) {
              urls_.push_back(request.url);
              types_.push_back(request.content_type);
              bodies_.emplace_back(request.body);
              if (answers_.empty()) return status(204);
              const HttpAnswer answer = answers_.front();
              answers_.pop_front();
              return answer;
            },
            [&](milliseconds wait) { waits_.push_back(wait.count()); },
            [&](const std::string& line) { reports_.push_back(line); }};
  }
  std::string refused(std::deque<HttpAnswer> answers, const std::string& graph = "", StoreProtocol protocol = StoreProtocol::graph_store,
                      const std::string& endpoint = "http://h/data") {
    answers_ = std::move(answers);
    StoreBatch batch;
    batch.add({graph, "<a:s> <a:p> <a:o>"});
    try {
      client(protocol, endpoint).send(batch);
    } catch (const ontology::OutputError& error) {
      return error.what();
    }
    return "not refused";
  }

  std::deque<HttpAnswer> answers_;
  std::vector<std::string> urls_, types_, bodies_, reports_;
  std::vector<std::int64_t> waits_;
};

TEST_F(StoreClientTest, GraphByGraph) {
  StoreBatch batch;
  batch.add({"http://g/2?a=b&c", "<a:s> <a:p> <a:o>"});
  batch.add({"", "<a:s> <a:p> \"x\""});
  batch.add({"http://g/2?a=b&c", "<a:s> <a:p> <a:r>"});
  EXPECT_EQ(batch.statements(), 3U);
  client().send(batch);
  EXPECT_THAT(urls_, ElementsAre("http://h/data?default", "http://h/data?graph=http%3A%2F%2Fg%2F2%3Fa%3Db%26c"));
  EXPECT_THAT(types_, ElementsAre("text/turtle", "text/turtle"));
  EXPECT_THAT(bodies_, ElementsAre("<a:s> <a:p> \"x\" .\n", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:r> .\n"));
  EXPECT_EQ(batch.bytes(), bodies_[0].size() + bodies_[1].size());
  batch.clear();
  EXPECT_EQ(batch.statements() + batch.bytes() + batch.graphs().size(), 0U);
}

TEST_F(StoreClientTest, AnEndpointMayHaveAQuery) {
  StoreBatch batch;
  batch.add({"a:g", "<a:s> <a:p> <a:o>"});
  client(StoreProtocol::graph_store, "http://h/data?key=1").send(batch);
  client(StoreProtocol::graph_store, "http://h/data?").send(batch);
  EXPECT_THAT(urls_, ElementsAre("http://h/data?key=1&graph=a%3Ag", "http://h/data?graph=a%3Ag"));
}

TEST_F(StoreClientTest, OneUpdateABatch) {
  StoreBatch batch;
  batch.add({"a:g", "<a:s> <a:p> <a:o>"});
  batch.add({"", "<a:s> <a:p> \"x\""});
  client(StoreProtocol::update, "http://h/update").send(batch);
  EXPECT_THAT(urls_, ElementsAre("http://h/update"));
  EXPECT_THAT(types_, ElementsAre("application/sparql-update"));
  EXPECT_THAT(bodies_, ElementsAre("INSERT DATA {\n<a:s> <a:p> \"x\" .\nGRAPH <a:g> {\n<a:s> <a:p> <a:o> .\n}\n}\n"));
}

TEST_F(StoreClientTest, WhatMayPassIsTriedAgain) {
  EXPECT_EQ(refused({status(503), broken(true), status(429)}), "not refused");
  EXPECT_THAT(waits_, ElementsAre(500, 1000, 2000));
  EXPECT_THAT(reports_, ElementsAre("http://h/data: HTTP 503; trying again in 0.5 s (1 of 3)",
                                    "http://h/data: connection refused; trying again in 1 s (2 of 3)", HasSubstr("HTTP 429")));
  for (const long code : {408, 502, 504}) EXPECT_EQ(refused({status(code)}), "not refused") << code;
}

TEST_F(StoreClientTest, NotForEver) {
  EXPECT_THAT(refused({4, status(503, "busy")}), HasSubstr("HTTP 503: busy"));
  EXPECT_EQ(urls_.size(), 4U);
}

TEST_F(StoreClientTest, WhatWillNotPassIsNotTriedAgain) {
  for (const long code : {301, 302, 303, 400, 401, 403, 404, 409, 413, 500, 501}) {
    urls_.clear();
    EXPECT_THAT(refused({status(code)}), HasSubstr("HTTP " + std::to_string(code))) << code;
    EXPECT_EQ(urls_.size(), 1U) << code;
  }
  EXPECT_THAT(refused({status(500)}), HasSubstr("wants a --graph"));
  EXPECT_EQ(refused({broken(false)}), "http://h/data: connection refused");
  EXPECT_THAT(waits_, IsEmpty());
}

TEST_F(StoreClientTest, AGraphIsAskedForWhereNoneWasNamed) {
  const auto hint = HasSubstr("wants a --graph");
  EXPECT_THAT(refused({status(404)}), hint);
  EXPECT_THAT(refused({status(404)}, "https://e.org/default"), Not(hint));
  EXPECT_THAT(refused({status(404)}, "", StoreProtocol::update, "http://h/default"), Not(hint));
  answers_ = {status(404)};
  EXPECT_THAT(
      [&] {
        client().ask({"http://h/default", "", "", ""});
      },
      ThrowsMessage<ontology::OutputError>(AllOf(HasSubstr("HTTP 404"), Not(hint))));
}

TEST_F(StoreClientTest, TheStoreSaysWhen) {
  EXPECT_EQ(refused({busy(seconds(7)), busy(seconds(0))}), "not refused");
  EXPECT_THAT(waits_, ElementsAre(7000, 1000));
  EXPECT_THAT(refused({busy(seconds(3600))}), HasSubstr("HTTP 503"));  // nobody waits for an hour
  EXPECT_EQ(waits_.size(), 2U);
}

TEST(RetryPolicyTest, WaitsGrowToALimit) {
  const RetryPolicy policy(100);
  EXPECT_EQ(policy.wait(0, status(503)), milliseconds(500));
  EXPECT_EQ(policy.wait(4, status(503)), milliseconds(8000));
  EXPECT_EQ(policy.wait(99, status(503)), RetryPolicy::kLongestWait);
  EXPECT_EQ(policy.wait(100, status(503)), std::nullopt);
  EXPECT_EQ(RetryPolicy(0).wait(0, status(503)), std::nullopt);
}

TEST(Told, TheFirstLineOfTheAnswer) {
  EXPECT_EQ(told(status(400, "\n  Parse   error:\tline 3 \r\nat ...")), "HTTP 400: Parse error: line 3");
  EXPECT_EQ(told(status(500, "<html>\n<head><title>Failed</title></head><h3>Error\n22023</h3></html>")), "HTTP 500: Failed Error 22023");
  EXPECT_EQ(told(status(400, "\x1b[2Jgone\x7f!")), "HTTP 400: [2Jgone !");
  EXPECT_EQ(told(status(500)), "HTTP 500");
  EXPECT_EQ(told(status(400, std::string(299, 'x') + "م")), "HTTP 400: " + std::string(299, 'x') + "...");
  EXPECT_THAT(told(status(401)), HasSubstr("--user"));
}

// C1 controls, raw and as UTF-8; marks and overrides of direction; separators. What Persian needs stays.
TEST(Told, NothingThatMovesOrTurnsATerminal) {
  EXPECT_EQ(told(status(400, "a\u009b2Jb\u0085c\u2028d")), "HTTP 400: a 2Jb c d");
  EXPECT_EQ(told(status(400,
                        "a\x9b"
                        "2Jb")),
            "HTTP 400: a\uFFFD2Jb");
  EXPECT_EQ(told(status(400, "\u202a\u202b\u202c\u202d\u202ea\u2066\u2067\u2068\u2069b\u200e\u200f\u061cc")), "HTTP 400: abc");
  EXPECT_EQ(told(status(400, "می\u200cرود")), "HTTP 400: می\u200cرود");
  HttpAnswer elsewhere = status(302);
  elsewhere.location = "http://h/\u202e\u009bx?key=1";
  EXPECT_EQ(told(elsewhere), "HTTP 302; it leads to http://h/ x: is that the endpoint?");
}

class CheckTest : public StoreClientTest {
 protected:
  std::vector<std::string> missing(const std::string& first, const std::string& second) {
    StatementCounts counts;
    counts.add({"", "<a:s> <a:p> 1"});
    for (const char* object : {"1", "2", "1"}) counts.add({"a:g", std::string("<a:s> <a:p> ") + object});  // one of them twice
    answers_ = {status(200, first), status(200, second)};
    StoreClient asked = client();
    return missing_statements(counts.counts(), "http://h/query?key=1", asked);
  }
  static std::string result(const std::string& n) {
    return R"({"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":")" + n + R"("}}]}})";
  }
};

TEST_F(CheckTest, AllThere) {
  EXPECT_THAT(missing(result("1"), result("2")), IsEmpty());
  EXPECT_THAT(missing(result("77"), result("2")), IsEmpty());
  EXPECT_THAT(types_, ::testing::Each(std::string("application/x-www-form-urlencoded")));
  EXPECT_EQ(bodies_[1],
            "query=SELECT%20%28COUNT%28%2A%29%20AS%20%3Fn%29%20WHERE%20%7B%20GRAPH%20%3Ca%3Ag%3E%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20%7D");
}

TEST_F(CheckTest, FewerThere) {
  EXPECT_THAT(missing(result("0"), result("1")),
              ElementsAre("the default graph has 0 of the 1 statements of the file", "<a:g> has 1 of the 2 statements of the file"));
}

TEST_F(CheckTest, WhatIsNoAnswer) {
  for (const char* text : {"", "<html>", "{}", "[]", R"({"results":{"bindings":[]}})", R"({"results":{"bindings":[{"n":{"value":3}}]}})",
                           R"({"results":{"bindings":[{"n":{"value":"-3"}}]}})", R"({"results":{"bindings":[{"n":{"value":"3x"}}]}})"}) {
    try {
      missing(text, text);
      ADD_FAILURE() << text;
    } catch (const ontology::OutputError& error) {
      EXPECT_THAT(error.what(), HasSubstr("http://h/query: ")) << text;
      EXPECT_THAT(error.what(), Not(HasSubstr("key"))) << text;
    }
  }
}

}  // namespace
}  // namespace gereh::exports
