package org.leipzigapp.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What {@link Judge} needs of an entry, kept beside it in the index: its phrases word by word and the stems of its
 * texts, all as hashes of {@link Tongue}.
 */
record Profile(List<Phrase> phrases, int[] answer, int[] body) {

  enum Field {
    TITLE,
    NAME,
    KEYWORD
  }

  /** @param words of each word the hash of its stem, then those of its parts, head first */
  record Phrase(Field field, Tongue tongue, int[][] words) {}

  BytesRef encode() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(phrases.size());
      for (Phrase phrase : phrases) {
        out.writeByte((byte) (phrase.field.ordinal() * 16 + phrase.tongue.ordinal()));
        out.writeVInt(phrase.words.length);
        for (int[] word : phrase.words) {
          out.writeVInt(word.length);
          for (int hash : word) {
            out.writeInt(hash);
          }
        }
      }
      for (int[] text : List.of(answer, body)) {
        out.writeVInt(text.length);
        for (int hash : text) {
          out.writeInt(hash);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Profile decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<Phrase> phrases = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      byte head = in.readByte();
      int[][] words = new int[in.readVInt()][];
      for (int i = 0; i < words.length; i++) {
        words[i] = ints(in);
      }
      phrases.add(new Phrase(Field.values()[head / 16], Tongue.ALL.get(head % 16), words));
    }
    return new Profile(phrases, ints(in), ints(in));
  }

  boolean answerHas(int hash) {
    return Arrays.binarySearch(answer, hash) >= 0;
  }

  boolean bodyHas(int hash) {
    return Arrays.binarySearch(body, hash) >= 0;
  }

  private static int[] ints(ByteArrayDataInput in) {
    int[] ints = new int[in.readVInt()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = in.readInt();
    }
    return ints;
  }
}
