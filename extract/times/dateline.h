// Where a report comes from, before its first words: «تهران - ایرنا - وزیر خارجه ...».
#pragma once

#include "extract/document/document.h"
#include "extract/names/gazetteer.h"

namespace gereh::extract {

// Takes the tokens of a dateline (names of places and media, each with a dash behind it) out of a sentence that begins a paragraph, so that they
// are read as no part of it. The sentence's span stays. Before the sentence is analysed.
void drop_dateline(Sentence& sentence, const Gazetteer& gazetteer);

}  // namespace gereh::extract
