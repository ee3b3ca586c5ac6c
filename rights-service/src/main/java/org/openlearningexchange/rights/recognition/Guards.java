package org.openlearningexchange.rights.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words around a mention that take it back: 'not under', 'formerly', 'based on a work under',
 * 'metadata:'. In doubt they win, since a licence not recognised allows too little, never too much.
 */
final class Guards {
  /** Why a mention says nothing about the resource itself. */
  enum Reason {
    DENIED("denied"),
    FORMER("history"),
    CONDITIONAL("condition or plan"),
    OTHER_WORK("licence of another work"),
    METADATA("licence of the metadata"),
    EXAMPLE("example or menu");

    final String rule;

    Reason(String rule) {
      this.rule = rule;
    }
  }

  private record Guard(Reason reason, Pattern words) {}

  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:unless|except where|except as|where not|if not|wenn nicht|soweit nicht|sofern nicht|falls nicht|sauf|salvo|a menos que|tranne|waar niet|jesli nie|om inte|si no|excepto (?:donde|cuando)|exceto (?:onde|quando)|if no)\\s(?:[\\p{L}' ]{0,25})?(?:otherwise|stated|noted|anders|anderweitig|anderslautend|mention|indication|indique|indica|indicacion|contraire|contrario|specif|diversamente|indicato|inaczej|annat|other|oder)[^,;.:]*"
              + "|not only|nicht nur|no (?:known )?copyright|no charge|free of charge|non exclusive|non-exclusive|contains (?:public sector )?information licen[cs]ed under|(?:c|p)ontact|cannot be revoked");
  private static final Pattern HARMLESS_CJK = cjk("除非另有|除另有|未另行|特に明記されていない|特に断りのない");

  private static final List<Guard> BEFORE =
      List.of(
          guard(
              Reason.EXAMPLE,
              "e_ ?g_|z_ ?b_|p_ ?ex_|for example|for instance|such as|examples?|beispiel[\\p{L}]*|suggested|recommended|options?|choose|choices?|choosing|selection|auswahl|wahlen sie|par exemple|por ejemplo|ad esempio|possible licen[cs]es|available licen[cs]es|any licen[cs]e"),
          guard(
              Reason.METADATA,
              "(?:the )?meta-?dat[\\p{L}]*|meta data|metadonnees|metadados|метадан[\\p{L}]*|bibliographic (?:data|records?)|catalogue? (?:data|records?)"),
          guard(
              Reason.OTHER_WORK,
              "adapted from|adaptation (?:of|from|d[eu'])|based (?:up)?on|bases? on|derived from|derivative (?:work )?of|translated from|translation of|remix(?:ed)? (?:of|from)|contains?|includes?|incorporat[\\p{L}]*|taken from|basiert auf|basierend auf|auf (?:der )?(?:grundlage|basis)|nach (?:einer )?vorlage|bearbeitung (?:von|eines|einer)|ubersetzung (?:von|eines|einer)|d'apres|adapte d[eu]|base[es]? sur|basad[oa] en|adaptad[oa] de|basead[oa] em|basato su|adattato da|enthalt|enthaelt|compatib[\\p{L}]*|kompatib[\\p{L}]*|similar to|ahnlich[\\p{L}]*|equivalent|like|unlike"),
          guard(
              Reason.FORMER,
              "previous(?:ly)?|former(?:ly)?|used to|had been|was (?:previously|formerly|first|originally|once|initially)|until|no longer|earlier|initially|originally|older versions?|bisher[\\p{L}]*|fruher[\\p{L}]*|ehemal[\\p{L}]*|vormals|bis (?:zum|20\\d\\d|19\\d\\d)|nicht mehr|auparavant|precedemment|anterior[\\p{L}]*|antes|precedentemente|voorheen|dawniej|wczesniej|ранее|раньше"),
          guard(
              Reason.CONDITIONAL,
              "if|unless|whether|provided|in case|once|as soon as|after|starting|will|would|could|might|to be (?:released|published|licen[cs]ed)|plan(?:s|ned|ning)?|intend(?:s|ed)?|propos[\\p{L}]*|request(?:s|ed)?|wish|consider(?:s|ed|ing)?|wenn|falls|sofern|sobald|ab (?:dem|20\\d\\d)|geplant|soll(?:en|te)?|konnte|quand|lorsque|sera|pourra|cuando|seria|podria|only with|ask(?:ed|s|ing)?|question|requires?|needs?|must be|want(?:s|ed)?"),
          guard(
              Reason.DENIED,
              "not|no|never|cannot|can't|isn't|aren't|wasn't|won't|doesn't|don't|didn't|without|neither|nor|none|nothing|nicht|kein(?:e|er|en|em|es)?|ohne|weder|noch nicht|niemals|nie|non|ne|n'est|n'a|pas|sans|aucun(?:e)?|jamais|sin|ni|tampoco|nunca|nao|sem|nem|senza|niet|geen|zonder|bez|inte|ej|utan|ikke|uten|ei|eivat|ilman|не|нет|без|ни|nu|fara|nem|degil|yok|khong|except(?:ing)?|exclud[\\p{L}]*|exempt|excepting|ausser|außer|ausgenommen|ausgeschlossen|sauf|excepto|salvo|tranne|exceto|other than|instead of|rather than|statt|anstatt|anstelle|incompatible|refus[\\p{L}]*|reject[\\p{L}]*|den(?:y|ies|ied)|revok[\\p{L}]*|withdr[ae][\\p{L}]*|expired|forbid[\\p{L}]*|prohibit[\\p{L}]*|verboten|untersagt|abgelehnt|widerrufen|false|wrong|ليس|ليست|لا|غير|بدون|לא|אינו|नहीं|बिना"),
          new Guard(Reason.DENIED, cjk("不是|不在|不属|不屬|不受|不采|不採|未|没有|沒有|并非|並非|非依|無し|なし|ではな|않|아닌|아닙")),
          new Guard(Reason.EXAMPLE, Pattern.compile("[\\p{L}\\d_]\\(\\s*['\"]$")),
          new Guard(Reason.METADATA, cjk("元数据|元數據|メタデータ|메타데이터")),
          new Guard(Reason.OTHER_WORK, cjk("改编自|改編自|基于|基於|翻译自|に基づ|兼容|相容")),
          new Guard(Reason.CONDITIONAL, cjk("如果|若|将来|予定")));

  private static final Pattern AFTER_DENIED =
      Pattern.compile(
          "^[^.;!?]{0,60}?(?<![\\p{L}])(?:does not|do not|doesn't|don't|is not|are not|isn't|aren't|cannot|not (?:apply|applicable|valid|granted|permitted|allowed|intended)|no longer|gilt (?:hier )?nicht|gelten nicht|nicht (?:zulassig|erlaubt|anwendbar|gultig)|n'est pas|ne s'applique|no se aplica|no aplica|nao se aplica|non si applica|rejected|revoked|withdrawn|expired|widerrufen|abgelehnt|entzogen)(?![\\p{L}])");
  private static final Pattern AFTER_FORMER =
      Pattern.compile(
          "^[\\s)\\]\"',*-]*(?:until|was|were|bis|war|etait|era|hasta|jusqu)(?![\\p{L}])");
  private static final Pattern AFTER_CONDITIONAL =
      Pattern.compile(
          "^[^.;!]{0,40}\\?|^[\\s)\\]\"',*-]*(?:if|once|after|(?:from|as of|ab|from the|a partir|a compter)(?= ?(?:dem |den |the |de |du |1?\\d|20|jan|feb|mar|apr|ma[iy]|ju|aug|sep|o[ck]t|nov|de[cz]))|provided|only if|wenn|falls|sobald|cuando)(?![\\p{L}])");
  private static final Pattern AFTER_EXAMPLE =
      Pattern.compile(
          "^[\\s)\\]\"',*-]*(?:for an? example|as an example|for instance|zum beispiel|par exemple|por ejemplo)");
  private static final Pattern AFTER_METADATA =
      Pattern.compile(
          "^[\\s)\\]\"',*(-]*(?:for|fur|pour|para|per)\\s(?:the |die |les |los |i )?(?:meta-?dat|metadonn|metadad)");

  private static final List<Guard> AFTER =
      List.of(
          new Guard(Reason.DENIED, AFTER_DENIED),
          new Guard(Reason.METADATA, AFTER_METADATA),
          new Guard(Reason.EXAMPLE, AFTER_EXAMPLE),
          new Guard(Reason.FORMER, AFTER_FORMER),
          new Guard(Reason.CONDITIONAL, AFTER_CONDITIONAL));

  private Guards() {}

  /**
   * @param before what leads to the mention, from the start of its clause or the mention before
   * @param after what follows it in its clause
   */
  static Optional<Reason> reason(String before, String after) {
    return before(before).or(() -> after(after));
  }

  private static Optional<Reason> before(String before) {
    if (hasNoLetter(before)) {
      return Optional.empty();
    }
    String lead = HARMLESS_CJK.matcher(HARMLESS.matcher(before).replaceAll(" ")).replaceAll(" ");
    return BEFORE.stream()
        .filter(guard -> guard.words().matcher(lead).find())
        .map(Guard::reason)
        .findFirst();
  }

  private static Optional<Reason> after(String after) {
    if (hasNoLetter(after)) {
      return after.contains("?") ? Optional.of(Reason.CONDITIONAL) : Optional.empty();
    }
    String rest = HARMLESS.matcher(after).replaceAll(" ");
    return AFTER.stream()
        .filter(guard -> guard.words().matcher(rest).find())
        .map(Guard::reason)
        .findFirst();
  }

  private static boolean hasNoLetter(String text) {
    return text.chars().noneMatch(Character::isLetter);
  }

  private static Guard guard(Reason reason, String words) {
    return new Guard(
        reason, Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + words + ")(?![\\p{L}\\p{N}])"));
  }

  private static Pattern cjk(String words) {
    return Pattern.compile(
        Arrays.stream(words.split("\\|"))
            .map(word -> Pattern.quote(FoldedText.fold(word)))
            .collect(Collectors.joining("|")));
  }
}
