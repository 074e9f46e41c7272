# Serd::Serd from pkg-config's serd-0.
find_package(PkgConfig REQUIRED)
pkg_check_modules(SERD QUIET IMPORTED_TARGET serd-0)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Serd REQUIRED_VARS SERD_LINK_LIBRARIES VERSION_VAR SERD_VERSION)
if(Serd_FOUND AND NOT TARGET Serd::Serd)
  add_library(Serd::Serd INTERFACE IMPORTED)
  target_link_libraries(Serd::Serd INTERFACE PkgConfig::SERD)
endif()
