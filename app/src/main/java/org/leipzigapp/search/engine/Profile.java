package org.leipzigapp.search.engine;

import java.io.IOException;
import java.util.ArrayList;
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

  /** A word with its parts; what a part is worth for the whole is counted in 1/100. */
  record Entry(int stem, int[] parts, byte[] worth) {}

  record Phrase(Field field, Tongue tongue, Entry[] words) {}

  BytesRef encode() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(phrases.size());
      for (Phrase phrase : phrases) {
        out.writeByte((byte) (phrase.field.ordinal() * 16 + phrase.tongue.ordinal()));
        out.writeVInt(phrase.words.length);
        for (Entry word : phrase.words) {
          out.writeInt(word.stem);
          write(out, word.parts);
          out.writeBytes(word.worth);
        }
      }
      write(out, answer);
      write(out, body);
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
      Entry[] words = new Entry[in.readVInt()];
      for (int i = 0; i < words.length; i++) {
        int stem = in.readInt();
        int[] parts = ints(in);
        byte[] worth = new byte[parts.length];
        in.readBytes(worth, 0, worth.length);
        words[i] = new Entry(stem, parts, worth);
      }
      phrases.add(new Phrase(Field.values()[head / 16], Tongue.ALL.get(head % 16), words));
    }
    return new Profile(phrases, ints(in), ints(in));
  }

  private static void write(ByteBuffersDataOutput out, int[] hashes) throws IOException {
    out.writeVInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
  }

  private static int[] ints(ByteArrayDataInput in) {
    int[] ints = new int[in.readVInt()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = in.readInt();
    }
    return ints;
  }
}
