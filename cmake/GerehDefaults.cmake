# Compiler settings shared by every target, and gereh_library(), the one way a folder becomes a library.
include(GNUInstallDirs)

add_library(gereh_options INTERFACE)
target_compile_options(gereh_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 reports overlaps within std::string that cannot be (its bug 105651).
  target_compile_options(gereh_options INTERFACE -Wno-restrict)
endif()
if(GEREH_WARNINGS_AS_ERRORS)
  target_compile_options(gereh_options INTERFACE -Werror)
endif()
if(GEREH_SANITIZE)
  # GCC's own documentation: sanitizers bring false warnings of uninitialised values (here within Boost).
  target_compile_options(gereh_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_compile_options(gereh_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                 -fno-sanitize-recover=all)
  target_link_options(gereh_options INTERFACE -fsanitize=address,undefined)
endif()

find_program(GEREH_CCACHE ccache)
if(GEREH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_NOHASHDIR=1 "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
                                  "${GEREH_CCACHE}")
endif()

# gereh_library(NAME SOURCES file... [PUBLIC lib...] [PRIVATE lib...]): the static library gereh_NAME of one folder.
function(gereh_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(gereh_${name} STATIC ${ARG_SOURCES})
  add_library(gereh::${name} ALIAS gereh_${name})
  target_include_directories(gereh_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(gereh_${name} PUBLIC ${ARG_PUBLIC} PRIVATE gereh_options ${ARG_PRIVATE})
endfunction()

# gereh_test(NAME [LABELS label] SOURCES file... [LIBS lib...]): one GoogleTest binary, its cases found by ctest.
function(gereh_test name)
  cmake_parse_arguments(ARG "" "LABELS" "SOURCES;LIBS" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS fast)
  endif()
  add_executable(gereh_${name} ${ARG_SOURCES})
  target_link_libraries(gereh_${name} PRIVATE ${ARG_LIBS} gereh_options GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(gereh_${name} PRIVATE GEREH_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                         GEREH_BINARY_DIR="${PROJECT_BINARY_DIR}")
  include(GoogleTest)
  gtest_discover_tests(gereh_${name} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 300
                       ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")
endfunction()
