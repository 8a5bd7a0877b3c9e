/**
 * What people say and what the administration calls it: concepts from plain text files, general for any German city,
 * and a pack's own. Vocabulary: term (the administration's word), expression (what people say), concept (one line).
 */
@NullMarked
package org.leipzigapp.search.vocabulary;

import org.jspecify.annotations.NullMarked;
