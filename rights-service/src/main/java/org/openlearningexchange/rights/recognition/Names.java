package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.licence.OtherLicences;
import org.openlearningexchange.rights.licence.OwnTerms;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Reads names of other licences, and phrases that reserve, limit or give up rights. */
final class Names {
  private static final double NAMED = 0.85;

  /** Nothing is allowed beyond the law. */
  static final Licence ALL_RIGHTS_RESERVED = OwnTerms.ALL_RIGHTS_RESERVED;

  /** Said to be in the public domain without a tool or a reason. */
  static final Licence PUBLIC_DOMAIN_CLAIM = OwnTerms.PUBLIC_DOMAIN_CLAIM;

  private static final Licence NON_COMMERCIAL = OwnTerms.NON_COMMERCIAL;
  private static final Licence NO_DERIVATIVES = OwnTerms.NO_DERIVATIVES;
  private static final Licence EDUCATIONAL = OwnTerms.EDUCATIONAL;

  /**
   * @param signs stems of which one must be there: a look-up that spares most texts the pattern
   */
  private record Phrase(
      List<String> signs, Pattern pattern, Kind kind, @Nullable Licence licence, String rule) {

    boolean maybeIn(String text) {
      return signs.isEmpty() || signs.stream().anyMatch(text::contains);
    }
  }

  private static final List<Phrase> PHRASES =
      List.of(
          phrase(
              Kind.NOTHING,
              null,
              "some rights reserved",
              "reserv vorbehalt zastrzezon защищ",
              "(?:some|no) rights reserved|einige rechte vorbehalten|certains droits reserves"
                  + "|algunos derechos reservados|alguns direitos reservados|alcuni diritti riservati"
                  + "|keine rechte vorbehalten|pewne prawa zastrzezone|некоторые права защищены"),
          phrase(
              Kind.RESERVED,
              ALL_RIGHTS_RESERVED,
              "all rights reserved",
              "reserv vorbehalt voorbehouden zastrzez защищ захищ vyhrazen forbehal forbehol pidatetaan fenntartva saklidir rezervate lizenzpflichtig exclusive genehmigung erlaubnis zustimmung prohibited interdite prohibida riservat",
              "all ?rights ?(?:are )?reserved|alle rechte vorbehalten|tous droits reserves"
                  + "|(?:todos )?los derechos reservados|todos (?:os|los) direitos reservados"
                  + "|todos los derechos reservados|todos os direitos reservados"
                  + "|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden"
                  + "|wszelkie prawa zastrzezone|все права защищены|всі права захищено|vsechna prava vyhrazena"
                  + "|alla rattigheter forbehallna|alle rettigheter (?:er )?(?:reservert|forbeholdt)"
                  + "|kaikki oikeudet pidatetaan|minden jog fenntartva|tum haklari saklidir"
                  + "|toate drepturile rezervate|(?<!einige |keine )rechte vorbehalten|lizenzpflichtig"
                  + "|copyright is reserved|under exclusive licen[cs]e to|nur mit (?:schriftlicher )?(?:genehmigung|erlaubnis|zustimmung)"
                  + "|(?:reproduction|distribution|redistribution|use)[\\p{L} ,]{0,60} (?:is|are) prohibited"
                  + "|reproduction interdite|prohibida (?:su|la) reproduccion"),
          cjk(
              Kind.RESERVED,
              ALL_RIGHTS_RESERVED,
              "all rights reserved",
              "無断転載|無断複製|版权所有|版權所有|保留所有权利|保留所有權利|著作権所有|جميع الحقوق محفوظة|كل الحقوق محفوظة|모든 권리 보유"),
          phrase(
              Kind.LIMIT,
              EDUCATIONAL,
              "educational use",
              "education classroom teaching academic unterricht lehrzweck bildungszweck pedagogi educativ didattico opetukseen",
              "(?:for )?(?:educational|classroom|teaching|academic)(?:,? (?:and |or )?(?:research|scholarly|personal))? (?:use|purposes)(?: only)?"
                  + "|nutzung im unterricht[\\p{L} ]{0,12}|(?:nur )?(?:fur|zu) (?:unterrichts|lehr|bildungs)zwecken?"
                  + "|(?:usage|utilisation|fins?) pedagogiques?|uso educativo|fines educativos|uso didattico|sallittu opetukseen"
                  + "|use in research, teaching and private study"),
          phrase(
              Kind.LIMIT,
              NON_COMMERCIAL,
              "non-commercial use",
              "commerc kommerz comerc lucr profit private personal internal privat usage nekomerc некоммерч некомерц",
              "(?:strictly |only )?(?:for )?(?:personal,? (?:and |or )?)?non-?commercial (?:use|purposes?|basis)(?: only)?"
                  + "|(?:fur )?(?:die )?nicht-?kommerziell(?:e|en|er)(?: nutzung| zwecke[n]?| gebrauch)?|nichtkommerziell(?:e|en)? (?:nutzung|zwecke)"
                  + "|(?:private|personal|internal) use(?: only)?|(?:zum |fur den )?privaten gebrauch|usage (?:prive|non commercial)"
                  + "|no(?:t for)? commercial use|(?:not|never|nicht|no) [\\p{L} ]{0,20}commercially|keine kommerzielle[n]? (?:nutzung|verwendung)|nicht (?:fur|zu) kommerzielle[nr]? [\\p{L}]+"
                  + "|commercial use (?:is )?(?:not|prohibited|forbidden|excluded)[\\p{L} ]{0,12}|(?:not for|non|no|without|sans|sin fines de|sem fins|ohne) (?:profit|lucro|lucrativos?|commercial[\\p{L}]*|comercia[\\p{L}]*)"
                  + "|sans (?:usage|utilisation|but|fin) (?:commercial[\\p{L}]*|lucratif)|nekomerc[\\p{L}]*|некоммерч[\\p{L}]*|некомерц[\\p{L}]*|uso (?:no|non) comercial(?:e)?"),
          phrase(
              Kind.LIMIT,
              NO_DERIVATIVES,
              "no changes",
              "not be cannot modif change adapt unaltered unverandert anderung bearbeitung sin_modif",
              "(?:may|must|can) ?not be (?:modified|adapted|altered|changed|translated|edited)|no (?:modifications?|changes|adaptations?)|unmodified|unaltered|(?:nur )?unverandert|keine (?:anderungen|veranderungen|bearbeitung(?:en)?)|sans modifications?|sin (?:modificar|modificaciones)|sem modificacoes|senza modifiche"),
          phrase(
              Kind.CONTRADICTION,
              null,
              "further terms",
              "not_be darf_nicht additional further extra zusatzlich weiter restriction einschrankung subject_to",
              "(?:may|must|can) ?not be (?:used|reproduced|copied|distributed|shared|republished)|darf nicht [\\p{L} ]{0,30}(?:verwendet|vervielfaltigt|verbreitet|kopiert)[\\p{L} ]*|"
                  + "(?:with )?(?:additional|further|extra) (?:clauses?|terms|restrictions|conditions|limitations)|(?:mit )?(?:zusatzlichen?|weiteren?) (?:bedingungen|einschrankungen)"
                  + "|with(?: some)? restrictions|mit einschrankungen|subject to (?:restrictions|permission)"),
          phrase(
              Kind.NOTHING,
              null,
              "no licence stated",
              "lizenz not_specified no_licen none undisclosed sans sin_",
              "ohne lizenz|license not specified|no licen[cs]e|none stated|undisclosed|sans licence|sin licencia"),
          phrase(
              Kind.CLAIM,
              PUBLIC_DOMAIN_CLAIM,
              "public-domain claim",
              "public gemeinfrei domaine dominio domena достояние pd",
              "(?:in the )?public[ -]?domain(?! (?:mark|dedication))|publicdomain|gemeinfrei|domaine public|dominio publico|pubblico dominio"
                  + "|domena publiczna|общественное достояние|^pd$|^pd-[\\p{L}\\d-]+$"),
          cjk(
              Kind.CLAIM,
              PUBLIC_DOMAIN_CLAIM,
              "public-domain claim",
              "公有领域|公有領域|公共领域|パブリックドメイン|الملكية العامة|퍼블릭 도메인"),
          phrase(
              Kind.UNCLEAR,
              null,
              "licence not named",
              "licen lizenz dedication einschrankung gnu ogl by cc",
              "openly licen[cs]ed|open(?:ly)? licen[cs]e(?! ?\\d)|free licen[cs]e|freie[nr]? lizenz|see (?:the )?licen[cs]e[\\p{L} ]*|public domain dedication|licence libre|keine einschrankung(?:en)?|licencia (?:libre|abierta)|^gnu$|^ogl$|^by$|^cc$"),
          phrase(
              Kind.COPYRIGHT,
              ALL_RIGHTS_RESERVED,
              "copyright notice",
              "copyright urheberrecht auteur autor (c) c",
              "copyright(?:ed)?|urheberrecht(?:s|lich)?[\\p{L}]*|droits? d'auteur|derechos? de autor|diritto d'autore|\\(c\\)(?! by)|^c$"),
          cjk(Kind.COPYRIGHT, ALL_RIGHTS_RESERVED, "copyright notice", "©|℗|著作権|版权归|版權歸"));

  private static final Pattern DEDICATION =
      Pattern.compile("copyright-only dedication|(?<![\\p{L}])cc-pddc(?![\\p{L}])");
  private static final Pattern MAY_ADAPT =
      Pattern.compile(
          "(?:you (?:may|can|are free to)|free to|may be|darf|durfen)[\\p{L} ]{0,30}(?:adapt|modif|remix|change|transform|bearbeite|verander)");
  private static final Pattern MAY_SELL =
      Pattern.compile(
          "commercial use (?:is )?(?:allowed|permitted|ok)|(?:auch )?kommerzielle nutzung (?:ist )?(?:erlaubt|gestattet)|free for commercial use");
  private static final Pattern MUST_CREDIT =
      Pattern.compile(
          "attribution (?:is )?required|must (?:attribute|credit|cite)|namensnennung (?:ist )?erforderlich");

  private Names() {}

  /** Names of licences other than Creative Commons'; the longest name wins where two overlap. */
  static List<Mention> licences(FoldedText text) {
    List<Mention> found = new ArrayList<>();
    for (OtherLicences.Entry entry : OtherLicences.all()) {
      if (entry.signs().stream().noneMatch(text.lower()::contains)) {
        continue;
      }
      for (Pattern name : entry.names()) {
        Matcher matcher = name.matcher(text.lower());
        while (matcher.find()) {
          found.add(mention(entry.licence(), matcher.start(), matcher.end(), "name", NAMED));
        }
      }
    }
    found.removeIf(mention -> found.stream().anyMatch(other -> covers(other, mention)));
    return found;
  }

  private static boolean covers(Mention other, Mention mention) {
    boolean longer = other.end() - other.start() > mention.end() - mention.start();
    return longer && other.start() <= mention.start() && other.end() >= mention.end();
  }

  /** Phrases about rights in general. */
  static List<Mention> phrases(FoldedText text) {
    List<Mention> found = new ArrayList<>();
    for (Phrase phrase : PHRASES) {
      if (!phrase.maybeIn(text.lower())) {
        continue;
      }
      Matcher matcher = phrase.pattern().matcher(text.lower());
      while (matcher.find()) {
        if (found.stream()
            .noneMatch(other -> other.start() < matcher.end() && matcher.start() < other.end())) {
          found.add(
              new Mention(
                  matcher.start(),
                  matcher.end(),
                  phrase.kind(),
                  phrase.licence(),
                  phrase.rule(),
                  0.7));
        }
      }
    }
    Matcher dedication = DEDICATION.matcher(text.lower());
    if (dedication.find()) {
      found.add(
          Mention.grant(
              dedication.start(),
              dedication.end(),
              CreativeCommons.PUBLIC_DOMAIN_DEDICATION,
              "name",
              NAMED));
    }
    return found;
  }

  /** Whether the words around a licence say something that the licence does not. */
  static boolean contradicts(String text, Licence licence) {
    Set<Use> uses = licence.permits();
    return MAY_ADAPT.matcher(text).find() && !uses.contains(Use.ADAPT)
        || MAY_SELL.matcher(text).find() && !uses.contains(Use.COMMERCIAL)
        || MUST_CREDIT.matcher(text).find() && !licence.requires().contains(Licence.ATTRIBUTION);
  }

  /** A mention of a licence or statement from the list of other licences. */
  static Mention mention(Licence licence, int start, int end, String rule, double confidence) {
    Kind kind = licence.isGrant() ? Kind.GRANT : Kind.STATEMENT;
    boolean family = licence.nature() == Nature.FAMILY;
    return new Mention(
        start, end, kind, licence, rule, family ? Math.min(confidence, 0.8) : confidence);
  }

  /** A limiting word that stands outside a title. */
  static Mention limit(CcElement element, int start, int end) {
    Licence limit = element == CcElement.NC ? NON_COMMERCIAL : NO_DERIVATIVES;
    return new Mention(start, end, Kind.LIMIT, limit, "limiting words", 0.7);
  }

  /** Whether the limit takes away something that the licence gives. */
  static boolean narrows(@Nullable Licence limit, Licence licence) {
    if (NON_COMMERCIAL.equals(limit)) {
      return licence.permits().contains(Use.COMMERCIAL);
    }
    return !NO_DERIVATIVES.equals(limit) || licence.permits().contains(Use.ADAPT);
  }

  private static Phrase phrase(
      Kind kind, @Nullable Licence licence, String rule, String signs, String words) {
    return new Phrase(
        Arrays.stream(signs.split(" ")).map(sign -> sign.replace('_', ' ')).toList(),
        Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])"),
        kind,
        licence,
        rule);
  }

  /** Phrases of scripts without spaces between words. */
  private static Phrase cjk(Kind kind, @Nullable Licence licence, String rule, String words) {
    String folded =
        Arrays.stream(words.split("\\|"))
            .map(word -> Pattern.quote(FoldedText.fold(word)))
            .collect(Collectors.joining("|"));
    return new Phrase(List.of(), Pattern.compile(folded), kind, licence, rule);
  }
}
