package org.openlearningexchange.benchmark.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.registry.LicenceFacts;

/**
 * Statements to recognise: every licence of the registry by address, by title in its languages and
 * by code, bare and in a sentence, none twice. The same ones in every run.
 */
final class Statements {
  static final String GENERATED = "generated";

  private static final int MOST = 60_000;
  private static final String FIELD = "dc:rights";
  private static final List<String> ADDRESS_FORMS =
      List.of(
          "%s", "%sdeed.de", "%slegalcode", "Licence: %s", "<a rel=\"license\" href=\"%s\">©</a>");
  private static final List<String> SENTENCES =
      List.of(
          "%s",
          "%s",
          "This work is licensed under a %s licence.",
          "© 2017 The Authors. Published under %s, except where otherwise noted.",
          "Dieses Werk steht unter der Lizenz %s.",
          "Ce document est mis à disposition selon les termes de la licence %s",
          "Esta obra está bajo una licencia de %s",
          "Quest'opera è distribuita con licenza %s.",
          "Materiały dostępne na licencji %s",
          "本作品采用 %s 进行许可",
          "Произведение доступно по лицензии %s",
          "This resource is not licensed under %s. All rights reserved.");

  private Statements() {}

  static List<LicenceStatement> of(String source) {
    List<String> texts = source.equals(GENERATED) ? generated() : read(Path.of(source));
    return texts.stream().map(text -> new LicenceStatement(text, FIELD, null)).toList();
  }

  private static List<String> generated() {
    Set<String> distinct = new LinkedHashSet<>();
    LicenceFacts.all().forEach(facts -> add(facts, distinct));
    List<String> texts = new ArrayList<>(distinct);
    Collections.shuffle(texts, new Random(1));
    return List.copyOf(texts.subList(0, Math.min(MOST, texts.size())));
  }

  private static void add(LicenceFacts facts, Set<String> texts) {
    String code = facts.id().replace('-', ' ');
    for (String sentence : SENTENCES) {
      texts.add(sentence.formatted(code));
      texts.add(sentence.formatted(facts.id().toLowerCase(Locale.ROOT)));
      texts.add(sentence.formatted(facts.licence().label()));
    }
    if (facts.licence().uri() != null) {
      String address = String.valueOf(facts.licence().uri());
      ADDRESS_FORMS.forEach(form -> texts.add(form.formatted(address)));
      ADDRESS_FORMS.forEach(form -> texts.add(form.formatted(address.replace("https", "http"))));
      SENTENCES.forEach(sentence -> texts.add(sentence.formatted(address)));
    }
    int sentence = texts.size();
    for (String title : facts.titles().values()) {
      texts.add(title);
      texts.add(
          SENTENCES.get(sentence++ % SENTENCES.size()).formatted("Creative Commons " + title));
    }
  }

  private static List<String> read(Path corpus) {
    try {
      List<String> lines = Files.readAllLines(corpus.resolve("rights/strings_dev.tsv"));
      return lines.stream().skip(1).map(line -> line.split("\t", 2)[0]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
