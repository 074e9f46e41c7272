// The program, run by the shell.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace gereh::cli {

inline std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// In a folder of its own that goes with it.
class Gereh : public ::testing::Test {
 protected:
  Gereh() : folder_(std::filesystem::temp_directory_path() / ("gereh-cli-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Gereh() override { std::filesystem::remove_all(folder_); }

  // Runs "gereh ARGUMENTS" by the shell in the folder; fills out_ and err_.
  int gereh(const std::string& arguments, const std::string& before = "") {
    const std::string command = "cd '" + folder_.string() + "' && " + before + " '" GEREH_PROGRAM "' " + arguments +
                                (arguments.find('>') == std::string::npos ? " >out.txt" : "") + " 2>err.txt";
    const int status = std::system(command.c_str());
    out_ = contents(folder_ / "out.txt");
    err_ = contents(folder_ / "err.txt");
    std::filesystem::remove(folder_ / "out.txt");
    std::filesystem::remove(folder_ / "err.txt");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  void file(const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file()) names.push_back(std::filesystem::relative(entry.path(), folder_).string());
    }
    std::ranges::sort(names);
    return names;
  }

  void expect_complaint(const std::string& arguments, int code, const std::string& words) {
    EXPECT_EQ(gereh(arguments), code) << arguments;
    EXPECT_THAT(err_, ::testing::HasSubstr(words)) << arguments;
    EXPECT_TRUE(err_.starts_with("gereh: ")) << err_;
    EXPECT_EQ(std::ranges::count(err_, '\n'), 1) << err_;
    EXPECT_THAT(out_, ::testing::IsEmpty()) << arguments;
  }

  std::filesystem::path folder_;
  std::string out_;
  std::string err_;
};

}  // namespace gereh::cli
