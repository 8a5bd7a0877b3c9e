/**
 * The machine of the search room: Lucene finds candidates, {@link org.leipzigapp.search.engine.Judge} compares the
 * question with each of them word by word. Vocabulary: unit (a word of the question that tells something), reading
 * (another way to say some of its units, by vocabulary), phrase (a title, name or keyword), coverage (how much of the
 * question is found in an entry).
 */
@NullMarked
package org.leipzigapp.search.engine;

import org.jspecify.annotations.NullMarked;
