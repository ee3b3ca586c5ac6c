package org.openlearningexchange.samples;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.samples.oaipmh.Argument;

/** Counts every request and keeps the arguments of the latest thousand. */
final class RequestLog {
  private static final int KEPT = 1000;

  private final Deque<Map<String, String>> latest = new ArrayDeque<>();
  private final Map<String, Integer> byVerb = new LinkedHashMap<>();
  private int total;

  synchronized void add(List<Argument> arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    arguments.forEach(argument -> named.put(argument.name(), argument.value()));
    total++;
    byVerb.merge(named.getOrDefault("verb", ""), 1, Integer::sum);
    latest.addLast(Map.copyOf(named));
    if (latest.size() > KEPT) {
      latest.removeFirst();
    }
  }

  synchronized int count() {
    return total;
  }

  synchronized int count(String verb) {
    return byVerb.getOrDefault(verb, 0);
  }

  synchronized List<Map<String, String>> latest() {
    return List.copyOf(latest);
  }
}
