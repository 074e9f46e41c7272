# XxHash::XxHash from pkg-config's libxxhash.
find_package(PkgConfig REQUIRED)
pkg_check_modules(XXHASH QUIET IMPORTED_TARGET libxxhash)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XxHash REQUIRED_VARS XXHASH_LINK_LIBRARIES VERSION_VAR XXHASH_VERSION)
if(XxHash_FOUND AND NOT TARGET XxHash::XxHash)
  add_library(XxHash::XxHash INTERFACE IMPORTED)
  target_link_libraries(XxHash::XxHash INTERFACE PkgConfig::XXHASH)
endif()
