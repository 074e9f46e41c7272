#include "export/store/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "ontology/error.h"

namespace gereh::exports {

namespace {

constexpr int kMostRedirects = 5;

bool may_pass(CURLcode code) {
  constexpr CURLcode passing[] = {CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
                                  CURLE_SEND_ERROR,           CURLE_RECV_ERROR,      CURLE_GOT_NOTHING,
                                  CURLE_PARTIAL_FILE,         CURLE_HTTP2,           CURLE_HTTP2_STREAM};
  return std::ranges::find(passing, code) != std::end(passing);
}

std::size_t take_body(const char* bytes, std::size_t size, std::size_t count, void* to) {
  auto& body = *static_cast<std::string*>(to);
  body.append(bytes, std::min(size * count, HttpClient::kMostBody - body.size()));
  return size * count;  // what is too much is passed over
}

}  // namespace

struct HttpClient::Handle {
  Handle() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready == CURLE_OK) curl = curl_easy_init();
    if (!curl) throw ontology::OutputError("libcurl cannot be used here");
  }
  ~Handle() {
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  template <class Value>
  void set(CURLoption option, Value value) const {
    curl_easy_setopt(curl, option, value);
  }
  void add_header(const std::string& line) { headers = curl_slist_append(headers, line.c_str()); }

  CURL* curl = nullptr;
  curl_slist* headers = nullptr;
  char problem[CURL_ERROR_SIZE] = {};
};

HttpClient::HttpClient(HttpOptions options) : options_(std::move(options)), handle_(std::make_unique<Handle>()) {
  check_url(options_.endpoint);
  if (!options_.authorities.empty() && !std::ifstream(options_.authorities)) {
    throw ontology::UsageError(options_.authorities + ": cannot be read; --cacert names a PEM file of certificates to trust");
  }
  const Handle& handle = *handle_;
  handle.set(CURLOPT_NOSIGNAL, 1L);
  handle.set(CURLOPT_ERRORBUFFER, handle_->problem);
  handle.set(CURLOPT_USERAGENT, "gereh");
  handle.set(CURLOPT_PROTOCOLS_STR, "http,https");
  handle.set(CURLOPT_SSL_VERIFYPEER, 1L);
  handle.set(CURLOPT_SSL_VERIFYHOST, 2L);
  if (!options_.authorities.empty()) handle.set(CURLOPT_CAINFO, options_.authorities.c_str());
  handle.set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(options_.connect_timeout.count()));
  handle.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  handle.set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.stall_timeout.count()));
  handle.set(CURLOPT_WRITEFUNCTION, take_body);
}

HttpClient::~HttpClient() = default;

void HttpClient::authenticate(const std::string& url) {
  const Handle& handle = *handle_;
  const bool ours = origin(url) == origin(options_.endpoint);
  handle.set(CURLOPT_NETRC, static_cast<long>(options_.netrc && ours ? CURL_NETRC_OPTIONAL : CURL_NETRC_IGNORED));
  const bool by_user = ours && !options_.user.empty();
  const bool by_token = ours && !options_.token.empty();
  handle.set(CURLOPT_USERNAME, by_user ? options_.user.c_str() : nullptr);
  handle.set(CURLOPT_PASSWORD, by_user ? options_.password.c_str() : nullptr);
  handle.set(CURLOPT_XOAUTH2_BEARER, by_token ? options_.token.c_str() : nullptr);
  handle.set(CURLOPT_HTTPAUTH, static_cast<long>(by_token ? CURLAUTH_BEARER : CURLAUTH_BASIC | CURLAUTH_DIGEST));
}

HttpAnswer HttpClient::post_once(const std::string& url, const HttpRequest& request) {
  Handle& handle = *handle_;
  HttpAnswer answer;
  curl_slist_free_all(std::exchange(handle.headers, nullptr));
  handle.add_header("Content-Type: " + request.content_type);
  if (!request.accept.empty()) handle.add_header("Accept: " + request.accept);
  handle.add_header("Expect:");  // not every server knows 100-continue, and waiting for one that does not takes a second
  authenticate(url);
  handle.set(CURLOPT_HTTPHEADER, handle.headers);
  handle.set(CURLOPT_URL, url.c_str());
  handle.set(CURLOPT_POST, 1L);
  handle.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  handle.set(CURLOPT_POSTFIELDS, request.body.data());
  handle.set(CURLOPT_WRITEDATA, &answer.body);
  handle.problem[0] = '\0';
  const CURLcode code = curl_easy_perform(handle.curl);
  if (code != CURLE_OK) {
    answer.problem = handle.problem[0] != '\0' ? handle.problem : curl_easy_strerror(code);
    answer.passing = may_pass(code);
    return answer;
  }
  curl_easy_getinfo(handle.curl, CURLINFO_RESPONSE_CODE, &answer.status);
  curl_off_t wait = 0;
  curl_easy_getinfo(handle.curl, CURLINFO_RETRY_AFTER, &wait);
  if (wait > 0) answer.retry_after = std::chrono::seconds(wait);
  const char* location = nullptr;
  curl_easy_getinfo(handle.curl, CURLINFO_REDIRECT_URL, &location);
  if (location) answer.location = location;
  return answer;
}

HttpAnswer HttpClient::post(const HttpRequest& request) {
  std::string url = request.url;
  for (int redirects = 0;; ++redirects) {
    HttpAnswer answer = post_once(url, request);
    const bool keeps_post = answer.status == 307 || answer.status == 308;
    const bool follows = keeps_post && answer.location.starts_with("http") && redirects < kMostRedirects;
    const bool loses_tls = url.starts_with("https:") && !answer.location.starts_with("https:");
    if (!follows || loses_tls) return answer;
    url = answer.location;
  }
}

}  // namespace gereh::exports
