# The installed program finds its data and works without the source tree.
# cmake -DBUILD=… -DARTICLE=… -P install_test.cmake
set(prefix "${BUILD}/install-test")
file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${prefix}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=GEREH_DATA "${prefix}/bin/gereh" build "${ARTICLE}" -o "${prefix}/out" -f ttl,jsonl
                COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS "${prefix}/out/facts.jsonl" facts)
list(LENGTH facts count)
if(count LESS 10)
  message(FATAL_ERROR "the installed gereh found ${count} facts")
endif()

# With its own data gone it must notice, not fall back on those of the source tree.
file(REMOVE "${prefix}/share/gereh/lang/fa/frames.tsv")
execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=GEREH_DATA "${prefix}/bin/gereh" build "${ARTICLE}" -o - -f jsonl RESULT_VARIABLE code ERROR_VARIABLE message OUTPUT_QUIET)
if(NOT code EQUAL 1 OR NOT message MATCHES "install-test/share/gereh/lang/fa/frames.tsv")
  message(FATAL_ERROR "the installed gereh does not read its own data: exit code ${code}, ${message}")
endif()
file(REMOVE_RECURSE "${prefix}")
