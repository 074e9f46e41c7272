# Raptor2::Raptor2 from pkg-config's raptor2.
find_package(PkgConfig REQUIRED)
pkg_check_modules(RAPTOR2 QUIET IMPORTED_TARGET raptor2)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Raptor2 REQUIRED_VARS RAPTOR2_LINK_LIBRARIES VERSION_VAR RAPTOR2_VERSION)
if(Raptor2_FOUND AND NOT TARGET Raptor2::Raptor2)
  add_library(Raptor2::Raptor2 INTERFACE IMPORTED)
  target_link_libraries(Raptor2::Raptor2 INTERFACE PkgConfig::RAPTOR2)
endif()
