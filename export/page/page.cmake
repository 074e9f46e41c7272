# Bundles the page into one template, and the template into the program: GEREH_PAGE_SOURCE is the source that holds its bytes.
enable_language(ASM)
set(page_folder ${CMAKE_CURRENT_SOURCE_DIR}/page)
set(page_template ${CMAKE_CURRENT_BINARY_DIR}/page_template.html)
file(GLOB page_sources CONFIGURE_DEPENDS ${page_folder}/*.* ${page_folder}/src/*)
add_custom_command(
  OUTPUT ${page_template}
  COMMAND ${PROJECT_SOURCE_DIR}/scripts/build_page.sh ${page_template}
  DEPENDS ${page_sources} ${PROJECT_SOURCE_DIR}/scripts/build_page.sh ${PROJECT_SOURCE_DIR}/scripts/install_npm.sh
  COMMENT "Bundling the page" VERBATIM)
set(GEREH_PAGE_SOURCE ${CMAKE_CURRENT_BINARY_DIR}/page_template.S)
file(CONFIGURE OUTPUT ${GEREH_PAGE_SOURCE} @ONLY CONTENT [[
  .section .rodata
  .global gereh_page_template, gereh_page_template_end
gereh_page_template:
  .incbin "@page_template@"
gereh_page_template_end:
  .byte 0
  .section .note.GNU-stack, "", %progbits
]])
set_source_files_properties(${GEREH_PAGE_SOURCE} PROPERTIES OBJECT_DEPENDS ${page_template})
