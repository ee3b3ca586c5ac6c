package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/**
 * Phrases that reserve, limit or give up rights: {@code phrases.json}, where the earlier of two
 * that overlap is read.
 */
final class Phrases {
  private static final double SAID = 0.7;
  private static final Lexicon<Phrase> LEXICON = lexicon();

  private Phrases() {}

  private record Phrase(Kind kind, @Nullable Licence licence, String rule) {
    private Mention at(int start, int end) {
      double confidence = kind == Kind.GRANT ? Names.NAMED : SAID;
      return new Mention(start, end, kind, licence, rule, confidence);
    }
  }

  static List<Mention> in(FoldedText text) {
    List<Lexicon.Found<Phrase>> found = LEXICON.in(text.lower());
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(Lexicon.Found::index));
    }
    List<Mention> mentions = new ArrayList<>(found.size());
    BitSet taken = new BitSet();
    for (Lexicon.Found<Phrase> phrase : found) {
      int next = taken.nextSetBit(phrase.start());
      if (next < 0 || next >= phrase.end()) {
        taken.set(phrase.start(), phrase.end());
        mentions.add(phrase.rule().at(phrase.start(), phrase.end()));
      }
    }
    return mentions;
  }

  private static Lexicon<Phrase> lexicon() {
    Lexicon<Phrase> lexicon = Lexicon.empty();
    for (Wording wording : Wording.read("phrases.json")) {
      Phrase phrase =
          new Phrase(Kind.valueOf(wording.meaning()), licence(wording.licence()), wording.rule());
      lexicon.add(phrase, wording.expressions(), wording.unspaced());
    }
    return lexicon;
  }

  private static @Nullable Licence licence(@Nullable String id) {
    return id == null
        ? null
        : Licences.find(id)
            .orElseThrow(() -> new IllegalArgumentException("no such licence: " + id));
  }
}
