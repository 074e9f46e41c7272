# Graphviz::gvc from pkg-config's libgvc and libcgraph.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GVC QUIET IMPORTED_TARGET libgvc libcgraph)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Graphviz REQUIRED_VARS GVC_LINK_LIBRARIES VERSION_VAR GVC_libgvc_VERSION)
if(Graphviz_FOUND AND NOT TARGET Graphviz::gvc)
  add_library(Graphviz::gvc INTERFACE IMPORTED)
  target_link_libraries(Graphviz::gvc INTERFACE PkgConfig::GVC)
endif()
