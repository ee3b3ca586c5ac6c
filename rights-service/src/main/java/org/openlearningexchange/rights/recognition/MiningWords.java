package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sentences that reserve text-and-data mining or machine learning in words. A sentence counts where
 * it names the use and forbids or reserves it; one that permits it does not.
 */
final class MiningWords {
  private static final int LONGEST_SENTENCE = 600;

  /** Cheap to look for: without one of these there is nothing to be read. */
  private static final String[] SIGNS = {
    "tdm",
    "mining",
    "minin",
    "miner",
    "minera",
    "noai",
    "noimageai",
    "exceptions=cc-",
    "train",
    "entra",
    "entren",
    "trein",
    "trenow",
    "trén",
    "addestra",
    "machine",
    "maschin",
    "artific",
    "künstlich",
    "kunstmatig",
    "sztuczn",
    "fouille",
    "eksplorac",
    "обуч",
    "анализ",
    "нейро",
    "机器学习",
    "人工智能",
    "挖掘",
    "學習",
    "採勘",
    "機械学習",
    "人工知能",
    "マイニング",
    "학습",
    "인공지능",
    "마이닝",
    "التنقيب",
    "الذكاء",
    "yapay",
    "makine",
    "madencili",
    "pembelajaran"
  };

  private static final String[][] BY_BEGINNING = byBeginning();

  private static final String MINING =
      "(?:\\btdm\\b(?!-)|data[- ]?mining|text[- ]?mining|textmining|fouille de (?:textes?|données)"
          + "|miner[ií]a de (?:textos?|datos)|minera[çc][ãa]o de (?:textos?|dados)"
          + "|estrazione (?:di|del) testo|eksploracj\\w* (?:tekst|dan)|madencili\\S*"
          + "|интеллектуальн\\S* анализ|数据挖掘|資料採勘|マイニング|마이닝|التنقيب)";

  private static final String LEARNING =
      "(?:(?:train|entra[iî]n|entren|trein|addestra|trenow|trén|trainier|обуч)\\S*[^.]{0,120}?"
          + "(?:\\bai\\b|\\ba\\.i\\.|artificial|machine|maschin|\\bki\\b|künstlich|artific|\\bia\\b"
          + "|\\bi\\.a\\.|kunstmatig|sztuczn|\\bllms?\\b|language model|sprachmodell|нейро|искусствен)"
          + "|(?:\\bai\\b|artificial intelligence|machine[- ]learning|\\bki\\b|künstliche\\S* intelligenz"
          + "|intelligence artificielle|inteligencia artificial|inteligência artificial"
          + "|intelligenza artificiale|kunstmatige intelligentie|sztuczn\\S* inteligencj\\S*|llms?"
          + "|yapay zek\\S*)[^.]{0,60}?(?:train|entra[iî]n|entren|trein|addestra|trenow|eğit|system|model)"
          + "|机器学习|人工智能|機器學習|機械学習|人工知能|인공지능|الذكاء الاصطناعي|машинн\\S* обуч\\S*"
          + "|machine[- ]learning|pembelajaran mesin)";

  private static final String RESERVED =
      "(?:\\bno part\\b|\\bnot\\b|\\bno\\b|without|prohibit|forbid|forbidden|reserv|exclud|opt[- ]?out"
          + "|nicht|kein|untersag|verboten|vorbehalten|ohne|interdit|réserv|sans|\\bne\\b|prohib|prohíb|\\bsin\\b"
          + "|viet|riserv|senza|\\bnon\\b|\\bnão\\b|proib|\\bsem\\b|niet|verboden|voorbehoud|zonder|geen"
          + "|zabron|zastrze|\\bnie\\b|\\bbez\\b|запрещ|не допуска|без |禁止|不得|保留|금지|않|يحظر|يُحظر|لا يجوز"
          + "|yasak|dilarang|förbjud|forbudt)";

  private static final Pattern NAMED = Pattern.compile(MINING + "|" + LEARNING);
  private static final Pattern FORBIDDEN = Pattern.compile(RESERVED);

  /** What permits it after all. */
  private static final Pattern PERMITTED =
      Pattern.compile(
          "without (?:any )?(?:further )?(?:restriction|permission|limit)|no (?:restriction|permission is needed)"
              + "|not (?:reserved|restricted|prohibited)|ohne einschränkung|nicht vorbehalten|sans restriction"
              + "|sin restric|senza restrizioni|sem restri|zonder beperking|bez ograniczeń");

  /** Permission that has to be asked for is a reservation. */
  private static final Pattern ASKED_FOR =
      Pattern.compile("\\b(?:not|no part|never|prohibit|forbid|may only)");

  private MiningWords() {}

  /** Whether there may be anything to read at all: most statements are passed over here. */
  static boolean mayBeIn(String text) {
    for (int i = 1; i < text.length(); i++) {
      String[] signs = BY_BEGINNING[beginning(text.charAt(i - 1), text.charAt(i))];
      if (signs != null && isOneAt(text, i - 1, signs)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneAt(String text, int at, String[] signs) {
    for (String sign : signs) {
      if (text.regionMatches(true, at, sign, 0, sign.length())) {
        return true;
      }
    }
    return false;
  }

  /** The same for both cases of a letter; a few pairs of letters share a number. */
  private static int beginning(char first, char second) {
    return (first & 31) << 5 | second & 31;
  }

  @SuppressWarnings("NullAway") // hardly any beginning has signs
  private static String[][] byBeginning() {
    String[][] signs = new String[1024][];
    for (String sign : SIGNS) {
      int beginning = beginning(sign.charAt(0), sign.charAt(1));
      List<String> more = new ArrayList<>();
      if (signs[beginning] != null) {
        more.addAll(List.of(signs[beginning]));
      }
      more.add(sign);
      signs[beginning] = more.toArray(String[]::new);
    }
    return signs;
  }

  /** The sentence that reserves it, as it stands there. */
  static Optional<String> findReservation(String text) {
    for (String sentence : text.split("(?<=[!?。！？;\\n])|(?<=[\\p{L})]{2}\\.)\\s", 200)) {
      if (sentence.length() <= LONGEST_SENTENCE && reserves(sentence.toLowerCase(Locale.ROOT))) {
        return Optional.of(sentence.strip());
      }
    }
    return Optional.empty();
  }

  private static boolean reserves(String sentence) {
    return NAMED.matcher(sentence).find()
        && FORBIDDEN.matcher(sentence).find()
        && (!PERMITTED.matcher(sentence).find() || ASKED_FOR.matcher(sentence).find());
  }
}
