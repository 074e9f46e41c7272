// Requests to a SPARQL store.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gereh::exports {

struct HttpOptions {
  std::string endpoint;        // credentials go to its scheme, host and port alone
  std::string user, password;  // for basic or digest authentication, as the server asks; no user: none
  std::string token;           // a bearer token, instead
  bool netrc = false;          // user and password from ~/.netrc
  std::string authorities;     // PEM file of certificates to trust; empty: the system's
  std::chrono::seconds connect_timeout{30};
  std::chrono::seconds stall_timeout{300};  // without a byte moving either way
};

struct HttpRequest {
  std::string url;
  std::string content_type;
  std::string accept;
  std::string_view body;
};

struct HttpAnswer {
  long status = 0;       // 0: there was no answer
  std::string problem;   // why there was none
  bool passing = false;  // the problem may pass: the connection failed, broke or stalled
  std::string body;      // at most HttpClient::kMostBody bytes
  std::optional<std::chrono::seconds> retry_after;
  std::string location;  // where a redirect leads that is not followed
};

// One connection, kept open. Certificates are always verified. Redirects that keep a POST one (307, 308) are followed; never from https
// to http. Not safe from two threads.
class HttpClient {
 public:
  static constexpr std::size_t kMostBody = 16UL * 1024 * 1024;

  // Throws ontology::UsageError for an endpoint that is no http or https URL, has a fragment, or has a user or password in it; for a file
  // of authorities that can't be read.
  explicit HttpClient(HttpOptions options);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  HttpAnswer post(const HttpRequest& request);

 private:
  HttpAnswer post_once(const std::string& url, const HttpRequest& request);
  void authenticate(const std::string& url);

  HttpOptions options_;
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

// Throws ontology::UsageError as the constructor above.
void check_url(const std::string& url);
// Without the query, which may hold a key: to be told to people.
std::string shown_url(const std::string& url);
// Scheme, host and port: «https://example.org:443».
std::string origin(const std::string& url);
// `url` with one more parameter in its query; no value: its name alone.
std::string with_parameter(const std::string& url, const std::string& name, const std::optional<std::string>& value);

}  // namespace gereh::exports
