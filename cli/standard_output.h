// Standard output, with the reason why it could not be written.
#pragma once

#include <array>
#include <ostream>
#include <streambuf>
#include <string_view>

namespace gereh::cli {

// Throws ontology::OutputError if standard output can't be written.
void write_standard_output(std::string_view bytes);

// Standard output as a stream of its own, for more than fits in memory. Whatever writes to it throws ontology::OutputError if that can't
// be done; finish() does so for what is left.
class StandardOutput {
 public:
  StandardOutput() : stream_(&buffer_) { stream_.exceptions(std::ios::badbit); }
  std::ostream& stream() { return stream_; }
  void finish() { stream_.flush(); }

 private:
  class Buffer : public std::streambuf {
   public:
    Buffer() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

   protected:
    int_type overflow(int_type byte) override;
    int sync() override;

   private:
    std::array<char, 65536> bytes_{};
  };

  Buffer buffer_;
  std::ostream stream_;
};

}  // namespace gereh::cli
