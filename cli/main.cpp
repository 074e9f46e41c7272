#include "cli/run.h"

int main(int argc, char** argv) {
  return gereh::cli::run(argc, argv);
}
