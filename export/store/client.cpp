#include "export/store/client.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <utility>

#include "ontology/error.h"

namespace gereh::exports {

using std::chrono::milliseconds;

namespace {

constexpr const char* kDefaultGraph = "; a store without a default graph, as Virtuoso, wants a --graph";
constexpr std::size_t kMostWords = 300;  // bytes of an answer that are told

bool may_pass(const HttpAnswer& answer) {
  constexpr long passing[] = {408, 429, 502, 503, 504};
  return answer.status == 0 ? answer.passing : std::ranges::find(passing, answer.status) != std::end(passing);
}

// A graph that the store does not have.
bool may_be_missing(const HttpAnswer& answer) {
  return answer.status == 400 || answer.status == 404 || answer.status == 500;
}

// The words of a page without its tags, on one line: stores tell what is wrong in the last of them.
std::string without_tags(const std::string& page) {
  std::string text;
  bool tag = false;
  for (const char c : page) {
    if (c == '<') tag = true;
    if (!tag) text += c == '\n' || c == '\r' ? ' ' : c;
    if (c == '>') {
      tag = false;
      text += ' ';
    }
  }
  return text;
}

// Spaces run together, and nothing that would move a terminal's cursor or turn its text around.
std::string harmless(const std::string& text) {
  const auto letters = icu::UnicodeString::fromUTF8(text);  // bytes that are none come as U+FFFD
  icu::UnicodeString line;
  for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const UChar32 c = letters.char32At(i);
    const bool space = u_isUWhiteSpace(c) != 0 || u_charType(c) == U_CONTROL_CHAR;
    if (!space && u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) == 0) line.append(c);
    if (space && !line.isEmpty() && !line.endsWith(u' ')) line.append(u' ');
  }
  if (line.endsWith(u' ')) line.truncate(line.length() - 1);
  std::string result;
  return line.toUTF8String(result);
}

// The first line with words on it.
std::string first_line(const std::string& body) {
  const std::size_t begin = body.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  const std::string text = body[begin] == '<' ? without_tags(body) : body.substr(begin, body.find_first_of("\r\n", begin) - begin);
  std::string line = harmless(text);
  if (line.size() > kMostWords) {
    std::size_t end = kMostWords;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;  // no half of a letter
    line = line.substr(0, end) + "...";
  }
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

std::string advice(const HttpAnswer& answer) {
  switch (answer.status) {
    case 401:
      return "; name a user with --user and the password in $GEREH_PASSWORD, or a token in $GEREH_TOKEN";
    case 403:
      return "; this user may not write there";
    case 413:
      return "; try a smaller --batch";
    case 404:
    case 405:
      return "; is this the endpoint of the protocol? gereh load --help tells of --protocol";
    default:
      return answer.location.empty() ? "" : "; it leads to " + harmless(shown_url(answer.location)) + ": is that the endpoint?";
  }
}

std::string seconds(milliseconds wait) {
  std::ostringstream text;
  text << std::chrono::duration<double>(wait).count() << " s";
  return text.str();
}

}  // namespace

std::optional<milliseconds> RetryPolicy::wait(int attempt, const HttpAnswer& answer) const {
  if (attempt >= retries_ || !may_pass(answer)) return std::nullopt;
  milliseconds wait = kFirstWait;
  for (int i = 0; i < attempt && wait < kLongestWait; ++i) wait *= 2;
  wait = std::min(wait, kLongestWait);
  if (!answer.retry_after) return wait;
  if (*answer.retry_after > kLongestWait) return std::nullopt;
  return std::max<milliseconds>(wait, *answer.retry_after);
}

std::string told(const HttpAnswer& answer) {
  if (answer.status == 0) return answer.problem;
  const std::string line = first_line(answer.body);
  return "HTTP " + std::to_string(answer.status) + (line.empty() ? "" : ": " + line) + advice(answer);
}

StoreClient::StoreClient(std::string endpoint, StoreProtocol protocol, RetryPolicy policy, Post post, Sleep sleep, Report report)
    : endpoint_(std::move(endpoint)),
      protocol_(protocol),
      policy_(policy),
      post_(std::move(post)),
      sleep_(std::move(sleep)),
      report_(std::move(report)) {}

std::string StoreClient::ask(const HttpRequest& request, bool to_default) {
  for (int attempt = 0;; ++attempt) {
    HttpAnswer answer = post_(request);
    if (answer.status >= 200 && answer.status < 300) return std::move(answer.body);
    const std::optional<milliseconds> wait = policy_.wait(attempt, answer);
    const std::string line = shown_url(request.url) + ": " + told(answer);
    if (!wait) throw ontology::OutputError(line + (to_default && may_be_missing(answer) ? kDefaultGraph : ""));
    report_(line + "; trying again in " + seconds(*wait) + " (" + std::to_string(attempt + 1) + " of " + std::to_string(policy_.retries()) +
            ")");
    sleep_(*wait);
    ++retries_;
  }
}

void StoreClient::send(const StoreBatch& batch) {
  if (protocol_ == StoreProtocol::update) {
    const std::string update = insert_data(batch);
    ask({endpoint_, "application/sparql-update", "*/*", update}, false);
    return;
  }
  for (const auto& [graph, lines] : batch.graphs()) {
    const bool to_default = graph.empty();
    const std::string url = to_default ? with_parameter(endpoint_, "default", std::nullopt) : with_parameter(endpoint_, "graph", graph);
    ask({url, "text/turtle", "*/*", lines}, to_default);  // of which N-Triples are a part; all stores take it
  }
}

}  // namespace gereh::exports
