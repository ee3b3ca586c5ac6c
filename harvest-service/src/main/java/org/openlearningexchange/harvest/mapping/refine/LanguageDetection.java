package org.openlearningexchange.harvest.mapping.refine;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the language of a text, where it is sure. The same text has the same language every time,
 * or records would change from run to run. Thread-safe.
 */
final class LanguageDetection {
  private static final double SURE = 0.95;
  private static final int ENOUGH_LETTERS = 14;
  private static final int ENOUGH_OF_OTHER_SCRIPTS = 4;
  private static final int READ = 600;

  /**
   * The language of a text.
   *
   * @return a BCP 47 primary subtag; empty where the text is too short or it could be several
   */
  Optional<String> of(String text) {
    String start = text.length() > READ ? text.substring(0, READ) : text;
    if (!isEnough(start)) {
      return Optional.empty();
    }
    return Profiles.DETECTOR.getProbabilities(start).stream()
        .filter(language -> language.getProbability() >= SURE)
        .findFirst()
        .map(LanguageDetection::tag);
  }

  /** Whether it could tell this language at all. */
  boolean knows(String language) {
    return Profiles.LANGUAGES.contains(language);
  }

  private static String tag(DetectedLanguage detected) {
    return detected.getLocale().getLanguage();
  }

  /** A word of a script that few languages share says more than one of Latin letters. */
  private static boolean isEnough(String text) {
    long latin = text.codePoints().filter(LanguageDetection::isLatin).count();
    long others =
        text.codePoints().filter(c -> Character.isLetter(c) && !isLatin(c)).limit(100).count();
    return latin >= ENOUGH_LETTERS || others >= ENOUGH_OF_OTHER_SCRIPTS;
  }

  private static boolean isLatin(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  /** Read when they are first needed: most records state their language. */
  private static final class Profiles {
    static final LanguageDetector DETECTOR = load();

    static final Set<String> LANGUAGES =
        BuiltInLanguages.getLanguages().stream()
            .map(LdLocale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    private static LanguageDetector load() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .seed(1)
            .prefixFactor(1.5)
            .suffixFactor(2.0)
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the profiles of languages cannot be read", e);
      }
    }
  }
}
