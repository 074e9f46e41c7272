#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "export/store/http.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

class Url {
 public:
  // False for what is none.
  bool parse(const std::string& text) {
    return curl_url_set(url_.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
  }
  // Empty where there is none.
  std::string part(CURLUPart which, unsigned flags = 0) const {
    char* text = nullptr;
    if (curl_url_get(url_.get(), which, &text, flags) != CURLUE_OK) return {};
    const std::unique_ptr<char, decltype(&curl_free)> owner(text, curl_free);
    return text;
  }

 private:
  std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url_{curl_url(), curl_url_cleanup};
};

}  // namespace

void check_url(const std::string& url) {
  Url parts;
  const bool is_url = parts.parse(url);
  // Not told again: it may hold what must not be seen.
  if (is_url && !(parts.part(CURLUPART_USER).empty() && parts.part(CURLUPART_PASSWORD).empty())) {
    throw ontology::UsageError("the URL of the store has a user or password in it, which others can see; use --user and $GEREH_PASSWORD");
  }
  const std::string scheme = parts.part(CURLUPART_SCHEME);
  if (!is_url || (scheme != "http" && scheme != "https") || parts.part(CURLUPART_HOST).empty()) {
    throw ontology::UsageError(shown_url(url) + ": no URL of a store, such as http://localhost:3030/news/data");
  }
  if (url.find('#') != std::string::npos)
    throw ontology::UsageError(shown_url(url) + ": has a part behind #, which is never sent; leave it out");
}

std::string shown_url(const std::string& url) {
  return url.substr(0, url.find('?'));
}

std::string origin(const std::string& url) {
  Url parts;
  if (!parts.parse(url)) return {};
  std::string host = parts.part(CURLUPART_HOST);
  std::ranges::transform(host, host.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return parts.part(CURLUPART_SCHEME) + "://" + host + ":" + parts.part(CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

std::string with_parameter(const std::string& url, const std::string& name, const std::optional<std::string>& value) {
  const bool has_query = url.find('?') != std::string::npos;
  const bool open = url.ends_with('?') || url.ends_with('&');
  const char* mark = open ? "" : has_query ? "&" : "?";
  return url + mark + name + (value ? "=" + ontology::percent_encoded(*value) : "");
}

}  // namespace gereh::exports
