package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Reads short codes: {@code CC BY-SA 4.0}, {@code cc_by_nc}, {@code CC0}, {@code by-nc-nd}. */
final class Codes {
  private static final String RULE = "code";
  private static final double VERSIONED = 0.9;
  private static final String IN_ADDRESS = "/.@=";
  private static final Pattern SHORT_NAME =
      Pattern.compile("cc((?:-nc)?(?:-nd|-sa)?)-(\\d\\.\\d)|cc((?:-nc)?(?:-nd|-sa))");

  /** What is written so; each has letters of its own to begin with. */
  private enum Form {
    CODE(
        "(?:(?<prefix>(?:\\(cc\\)|\\[cc\\]|cc|creative commons(?: \\(cc\\))?)[\\s:_\\-/+,(]{0,3})?"
            + "(?<code>(?:by|nc|nd|sa)(?:[\\s_\\-/+.&]{0,3}(?:by|nc|nd|sa)){0,8}))",
        "|@",
        "(?!@|" + Letters.LETTER + ")"),
    ATTRIBUTION("cca", "", "(?!" + Letters.IN_WORD + ")"),
    ZERO(
        "(?:(?:creative commons )?\\(?cc\\)?[\\s_-]?(?:0|zero)|creative commons[\\s-]+zero|creative"
            + " commons 0)(?:[\\s_-]*(?:v|version)?[\\s.]?1(?:[.,_]0)?)?",
        "",
        "(?!\\.\\d|" + Letters.IN_WORD + ")"),
    MARK(
        "(?:(?:cc[\\s_-])?pdm(?:[\\s_-]*1\\.0)?|(?:creative commons )?public domain mark(?:"
            + " 1\\.0)?)",
        "",
        "(?!" + Letters.IN_WORD + ")");

    private final String form;
    private final Pattern pattern;

    Form(String form, String notAfter, String notBefore) {
      this.form = form;
      this.pattern = Pattern.compile("(?<!" + Letters.IN_WORD + notAfter + ")" + form + notBefore);
    }
  }

  private static final Lexicon<Form> FORMS = Lexicon.empty();

  static {
    for (Form form : Form.values()) {
      FORMS.addBeginnings(form, form.form);
    }
  }

  private static final Pattern EXPLAINED = Pattern.compile("\\s?\\(([^()]{2,90})\\)");
  private static final Pattern VERSION_BEFORE =
      Pattern.compile("(?:creative commons|cc)[ -]v?([1-4][.,]\\d)[ :,-]{1,3}$");
  private static final int LONGEST_LEAD = 30;

  private static final Pattern ALTERNATIVE =
      Pattern.compile(
          "(?:\\s?[,/|]\\s?|\\s(?:or|oder|ou|o|und|and|&)\\s)(?:v\\.?\\s?)?([1-9]\\.\\d)(?![\\d.])");
  private static final Pattern RUNS_ON =
      Pattern.compile(
          "[-_+/](?:\\?|(?!v\\.?\\d|ver|licen|lizen|lisen|licenc|int|unported|generic|deed|werk|material|inhalt|content|text|kompatib|compatib)\\p{L}{2,})");
  private static final Pattern GOES_ON = Pattern.compile("\\s+(?!licen|lizenz|-)\\p{L}");

  private Codes() {}

  /** The licence that a whole string codes, such as an SPDX id; empty when it is more than that. */
  static Optional<Mention> whole(String code, int start, int end) {
    FoldedText text = FoldedText.of(code);
    return Stream.concat(read(text).stream(), Names.licences(text).stream())
        .filter(mention -> mention.start() == 0 && mention.end() == text.length())
        .findFirst()
        .map(
            found ->
                new Mention(
                    start, end, found.kind(), found.licence(), "identifier", found.confidence()));
  }

  static List<Mention> read(FoldedText text) {
    List<Lexicon.Found<Form>> forms = FORMS.in(text.lower());
    if (forms.isEmpty()) {
      return List.of();
    }
    Matcher shortName = SHORT_NAME.matcher(text.cased());
    if (shortName.matches()) {
      return List.of(moodle(shortName));
    }
    List<Mention> mentions = new ArrayList<>();
    int[] ends = new int[Form.values().length];
    for (Lexicon.Found<Form> form : forms) {
      Matcher written = Anchored.at(form.rule().pattern, text.lower(), form.start());
      if (form.start() >= ends[form.index()] && written.lookingAt()) {
        ends[form.index()] = written.end();
        read(form.rule(), text, written, mentions);
      }
    }
    if (text.cased().equals("CCO")) {
      mentions.add(Mention.grant(0, 3, CreativeCommons.CC0, RULE + ", letter for digit", 0.7));
    }
    return mentions;
  }

  private static void read(Form form, FoldedText text, Matcher written, List<Mention> mentions) {
    int start = written.start();
    int end = written.end();
    switch (form) {
      case CODE -> read(text, written, mentions);
      case ATTRIBUTION -> versions(text, start, end, EnumSet.of(CcElement.BY), mentions);
      case ZERO -> mentions.add(Mention.grant(start, end, CreativeCommons.CC0, RULE, VERSIONED));
      case MARK ->
          mentions.add(
              Mention.grant(start, end, CreativeCommons.PUBLIC_DOMAIN_MARK, RULE, VERSIONED));
    }
  }

  private static void read(FoldedText text, Matcher code, List<Mention> mentions) {
    Optional<Set<CcElement>> elements = CcElement.parse(code.group("code"));
    boolean prefixed = code.group("prefix") != null;
    if (elements.isEmpty()) {
      if (prefixed) {
        mentions.add(
            Mention.of(code.start(), code.end(), Kind.CONTRADICTION, RULE + ": an element twice"));
      }
      return;
    }
    if (prefixed ? isProse(text, code, elements.get()) : !standsAlone(text, code, elements.get())) {
      return;
    }
    Matcher more = Anchored.at(RUNS_ON, text.lower(), code.end());
    if (more.lookingAt()) {
      mentions.add(
          Mention.of(code.start(), more.end(), Kind.UNCLEAR, RULE + ": an element not known"));
      return;
    }
    versions(text, code.start(), code.end(), elements.get(), mentions);
  }

  /** 'Cc: by email' and 'set CC by SPEC' are no codes. */
  private static boolean isProse(FoldedText text, Matcher code, Set<CcElement> elements) {
    String written = text.cased().substring(code.start("code"), code.end());
    String prefix = code.group("prefix");
    boolean loose = prefix.endsWith(" ") || prefix.endsWith(":");
    return elements.equals(EnumSet.of(CcElement.BY))
        && loose
        && written.equals(written.toLowerCase(Locale.ROOT))
        && Anchored.matches(GOES_ON, text.lower(), code.end());
  }

  /** Without 'CC' before it a code needs two elements in one word, attribution among them. */
  private static boolean standsAlone(FoldedText text, Matcher code, Set<CcElement> elements) {
    boolean oneWord = code.group("code").indexOf(' ') < 0;
    boolean inAddress =
        code.start() > 0 && IN_ADDRESS.indexOf(text.lower().charAt(code.start() - 1)) >= 0;
    boolean said =
        code.start() == 0
            || Version.after(text, code.end()).isPresent()
            || "(:[".indexOf(text.lower().charAt(code.start() - 1)) >= 0
            || text.lower().contains("creative commons");
    return oneWord && !inAddress && said && elements.size() > 1 && elements.contains(CcElement.BY);
  }

  /** Elements that follow a code in words: 'CC BY NonCommercial'. */
  private static int withWords(FoldedText text, int end, Set<CcElement> elements) {
    int last = end;
    while (last + 1 < text.length() && " -".indexOf(text.lower().charAt(last)) >= 0) {
      Optional<Words.Found> word = Words.ELEMENTS.at(text.lower(), last + 1);
      if (word.isEmpty()) {
        return last;
      }
      elements.add(CcElement.valueOf(word.get().meaning()));
      last = word.get().end();
    }
    return last;
  }

  /** The version after a code, after what explains it in brackets, or before it. */
  private static Optional<Version> version(FoldedText text, int start, int end) {
    return Version.after(text, end)
        .or(() -> afterBrackets(text, end))
        .or(() -> before(text, start, end));
  }

  private static Optional<Version> afterBrackets(FoldedText text, int end) {
    Matcher explained = Anchored.at(EXPLAINED, text.lower(), end);
    return explained.lookingAt() && Words.ELEMENTS.at(text.lower(), explained.start(1)).isPresent()
        ? Version.after(text, explained.end())
        : Optional.empty();
  }

  private static Optional<Version> before(FoldedText text, int start, int end) {
    Matcher version = VERSION_BEFORE.matcher(text.lower());
    version.region(Math.max(0, start - LONGEST_LEAD), start);
    return version.find()
        ? Optional.of(Version.withPort(text, version.group(1).replace(',', '.'), end))
        : Optional.empty();
  }

  /** Adds the licence with the versions that follow; several of them are a choice. */
  private static void versions(
      FoldedText text, int start, int codeEnd, Set<CcElement> code, List<Mention> mentions) {
    Set<CcElement> elements = EnumSet.copyOf(code);
    int end = withWords(text, codeEnd, elements);
    Optional<Version> first = version(text, start, end);
    if (first.isEmpty()) {
      mentions.add(CcReading.of(start, end, elements, null, null, RULE, CcReading.FAMILY));
      return;
    }
    Version version = first.get();
    List<Mention> read = new ArrayList<>();
    read.add(reading(start, elements, version));
    Matcher next = Anchored.at(ALTERNATIVE, text.lower(), version.end());
    while (next.lookingAt()) {
      Version other = Version.withPort(text, next.group(1), next.end());
      read.add(reading(next.start(1), elements, other));
      next.region(other.end(), text.length());
    }
    boolean choice = read.size() > 1;
    read.forEach(
        mention -> mentions.add(choice && mention.isGrant() ? asChoice(mention) : mention));
  }

  private static Mention asChoice(Mention mention) {
    return new Mention(
        mention.start(),
        mention.end(),
        Kind.CHOICE,
        mention.licence(),
        mention.rule(),
        mention.confidence());
  }

  private static Mention reading(int start, Set<CcElement> elements, Version version) {
    return CcReading.of(
        start, version.end(), elements, version.number(), version.port(), RULE, VERSIONED);
  }

  /** Moodle's short names leave attribution out; older ones the version too. */
  private static Mention moodle(Matcher name) {
    EnumSet<CcElement> elements = EnumSet.of(CcElement.BY);
    String version = name.group(2);
    CcElement.parse("by" + (version == null ? name.group(3) : name.group(1)))
        .ifPresent(elements::addAll);
    return CcReading.of(0, name.end(), elements, version, null, "Moodle short name", 0.85);
  }
}
