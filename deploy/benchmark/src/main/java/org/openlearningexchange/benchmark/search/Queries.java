package org.openlearningexchange.benchmark.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.record.SampleRecord;

/** What teachers may ask of the generated resources; always the same mix. */
final class Queries {
  private static final List<String> LABELS = List.of("en", "de", "fr", "es", "ar", "zh");
  private static final int SAMPLE = 4_000;

  /** Names that enough resources bear. */
  private static final int KNOWN = 40;

  private Queries() {}

  /** So many different searches, as paths. */
  static List<String> paths(int count) {
    Set<String> paths = new LinkedHashSet<>();
    SplittableRandom random = new SplittableRandom(2_026);
    while (paths.size() < count) {
      paths.add(path(random));
    }
    return new ArrayList<>(paths);
  }

  private static String path(SplittableRandom random) {
    SampleRecord record = GeneratedCollection.record(random.nextInt(SAMPLE));
    List<String> keywords = record.keywords();
    String keyword = keywords.get(random.nextInt(keywords.size()));
    String name = Names.of(random.nextInt(KNOWN));
    String labels = "lang=" + LABELS.get(random.nextInt(LABELS.size()));
    int kind = random.nextInt(100);
    if (kind < 30) {
      return q(keyword + " " + name, labels);
    } else if (kind < 40) {
      return q(name, labels + "&size=" + size(random));
    } else if (kind < 55) {
      String narrowed = "&language=" + record.language() + "&reuse=adapt&size=" + size(random);
      return q(keyword, labels + narrowed);
    } else if (kind < 65) {
      return q(record.title().getOrDefault(record.language(), keyword), labels);
    } else if (kind < 75) {
      return q(record.people().get(0).name() + " " + keyword, labels);
    } else if (kind < 85) {
      return q("\"" + keyword + "\" " + name, labels);
    } else if (kind < 93) {
      return q(keyword + " -" + name, labels + "&subject=" + record.iscedF());
    }
    return q(keyword + " OR " + name, labels + "&published=" + (2015 + random.nextInt(8)) + "..");
  }

  private static int size(SplittableRandom random) {
    return 10 + random.nextInt(11);
  }

  private static String q(String words, String more) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&" + more;
  }
}
