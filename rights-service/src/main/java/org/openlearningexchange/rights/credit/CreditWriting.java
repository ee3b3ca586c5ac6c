package org.openlearningexchange.rights.credit;

import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.credit.Markup.Line;
import org.openlearningexchange.rights.credit.Markup.Section;

/** Writes credits in any format. */
public final class CreditWriting {
  private CreditWriting() {}

  /** The credit of one work. */
  public static String write(Credit credit, Wording wording, CreditFormat format) {
    if (format == CreditFormat.JSON_LD) {
      return Json.write(new JsonLd(wording).document(credit));
    }
    Markup markup = markup(wording, format);
    return markup.block(credit, new Sentences(wording, markup).of(credit));
  }

  /** One block for a work and all that went into it. */
  public static String write(CompositionCredit credit, Wording wording, CreditFormat format) {
    if (format == CreditFormat.JSON_LD) {
      String text = write(credit, wording, CreditFormat.TEXT);
      return Json.write(new JsonLd(wording).document(credit, text));
    }
    Markup markup = markup(wording, format);
    Sentences sentences = new Sentences(wording, markup);
    List<Section> sections = new ArrayList<>();
    add(sections, wording.say(Phrase.CONTAINS), false, lines(sentences, credit.contains()));
    add(sections, wording.say(Phrase.ADAPTS), true, lines(sentences, credit.adapts()));
    Line work = credit.work() == null ? null : new Line(credit.work(), sentences.of(credit.work()));
    return markup.blocks(work, sections);
  }

  private static List<Line> lines(Sentences sentences, List<Credit> credits) {
    return credits.stream().map(credit -> new Line(credit, sentences.of(credit))).toList();
  }

  private static void add(
      List<Section> sections, String heading, boolean adapted, List<Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(heading, adapted, lines));
    }
  }

  private static Markup markup(Wording wording, CreditFormat format) {
    return switch (format) {
      case HTML -> new Html(wording);
      case MARKDOWN -> new Markdown(wording);
      default -> new PlainText(wording);
    };
  }
}
