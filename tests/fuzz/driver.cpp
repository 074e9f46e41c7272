// Stands in for libFuzzer where the compiler has none: runs a target on its seeds, then on changes of them that are the same
// on every machine. What crashes it lies in ./crash-TARGET afterwards; "TARGET FILE" runs that alone.
//   TARGET SEEDS ROUNDS [LARGEST]    folder of seeds, number of changed inputs, bytes an input has at most (4096)
//   TARGET FILE
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <random>
#include <vector>

#include "target.h"

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

namespace fs = std::filesystem;

std::string input;  // what the target is run on
std::string crash_file;

void keep_input() {
  const int file = open(crash_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || write(file, input.data(), input.size()) < 0) return;
  const std::string_view said = "the input is kept in ";
  for (const std::string_view part : {said, std::string_view(crash_file), std::string_view("\n")}) {
    if (write(STDERR_FILENO, part.data(), part.size()) < 0) return;
  }
}

void on_signal(int number) {
  keep_input();
  std::signal(number, SIG_DFL);
  std::raise(number);
}

// Sanitizers report by themselves and call back; signals are handled on a stack of their own, since ours may be used up.
void keep_crashing_inputs() {
  static std::array<char, 64UL * 1024> stack_memory;
  stack_t stack{};
  stack.ss_sp = stack_memory.data();
  stack.ss_size = stack_memory.size();
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_ONSTACK;
  sigaction(SIGABRT, &action, nullptr);
  if (__sanitizer_set_death_callback) {
    __sanitizer_set_death_callback(keep_input);
    return;
  }
  sigaltstack(&stack, nullptr);
  for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) sigaction(number, &action, nullptr);
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void run(std::string bytes) {
  input = std::move(bytes);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

class Mutator {
 public:
  Mutator(std::vector<std::string> seeds, std::size_t largest) : seeds_(std::move(seeds)), largest_(largest) {}

  std::string next() {
    std::string bytes = seed();
    for (std::size_t left = 1 + below(4); left > 0; --left) change(bytes);
    bytes.resize(std::min(bytes.size(), largest_));
    return bytes;
  }

 private:
  std::size_t below(std::size_t count) { return count == 0 ? 0 : numbers_() % count; }
  const std::string& seed() { return seeds_[below(seeds_.size())]; }

  void change(std::string& bytes) {
    // NUL, limits of numbers, pieces of UTF-8 and UTF-16, what Persian text and its formats hold
    static const std::vector<std::string> kInteresting{std::string(1, '\0'),
                                                       std::string(4, '\0'),
                                                       "\xFF",
                                                       std::string(4, '\xFF'),
                                                       "\x7F\xFF\xFF\xFF",
                                                       "\x80",
                                                       "\xC0\x80",
                                                       "\xED\xA0\x80",
                                                       "\xF4\x90\x80\x80",
                                                       "\xEF\xBB\xBF",
                                                       "\xFF\xFE",
                                                       "\n",
                                                       "\t",
                                                       "\r\n",
                                                       "\"",
                                                       "\\",
                                                       "\\u0000",
                                                       "\\uD800",
                                                       "<",
                                                       "&#0;",
                                                       "</",
                                                       "<!--",
                                                       "<p>",
                                                       "[[[[[[[[",
                                                       "{\"a\":",
                                                       "]",
                                                       "}",
                                                       "1e999",
                                                       "-1",
                                                       "99999999999999999999",
                                                       "@",
                                                       "^^",
                                                       "=",
                                                       ":",
                                                       "|",
                                                       ",",
                                                       "\u200C",
                                                       "\u0640",
                                                       "\u064E",
                                                       "\u202E",
                                                       "ي",
                                                       "ك",
                                                       "۱۴۰۳",
                                                       "٫",
                                                       "«",
                                                       "»",
                                                       "؟",
                                                       "می",
                                                       " گفت: ",
                                                       " که ",
                                                       " و ",
                                                       " را ",
                                                       "\U0001F600",
                                                       "\uFDFA"};
    const std::size_t at = below(bytes.size() + 1);
    const std::size_t size = below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
    switch (below(7)) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << below(8)));
        break;
      case 1:
        if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
        break;
      case 2:
        bytes.insert(at, kInteresting[below(kInteresting.size())]);
        break;
      case 3:
        bytes.resize(at);
        break;
      case 4:
        bytes.erase(at, size);
        break;
      case 5: {
        const std::string part = bytes.substr(at, size);
        for (std::size_t left = 1 + below(8); left > 0; --left) bytes.insert(at, part);
        break;
      }
      default: {
        const std::string& other = seed();
        bytes = bytes.substr(0, at) + other.substr(below(other.size() + 1));
      }
    }
  }

  std::vector<std::string> seeds_;
  std::size_t largest_;
  std::mt19937 numbers_{20240624};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("usage: TARGET SEEDS ROUNDS [LARGEST] | TARGET FILE\n", stderr), 2;
  crash_file = "crash-" + fs::path(argv[0]).filename().string();
  keep_crashing_inputs();
  if (!fs::is_directory(argv[1])) return run(read(argv[1])), 0;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(argv[1])) files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<std::string> seeds;
  for (const fs::path& file : files) seeds.push_back(read(file));
  if (seeds.empty()) return std::fprintf(stderr, "%s: no seeds\n", argv[1]), 2;
  for (const std::string& seed : seeds) run(seed);
  run("");
  const long rounds = argc > 2 ? std::atol(argv[2]) : 0;
  Mutator mutator(seeds, argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 4096);
  for (long round = 0; round < rounds; ++round) run(mutator.next());
  if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(nullptr);  // a leak is no fault of the last input
  std::printf("%zu seeds, %ld changes of them\n", seeds.size(), rounds);
  return 0;
}
