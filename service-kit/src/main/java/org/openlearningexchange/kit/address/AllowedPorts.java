package org.openlearningexchange.kit.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports that addresses from outside may name. */
public record AllowedPorts(List<Range> ranges) {
  private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})(?:-(\\d{1,5}))?\\s*");

  /** Web servers, and no other service that has a port below 1024: mail, names, files. */
  public static final AllowedPorts DEFAULT = parse("80,443,1024-65535");

  public AllowedPorts {
    ranges = List.copyOf(ranges);
  }

  /** Ports that follow each other, ends included. */
  public record Range(int first, int last) {
    public Range {
      if (first < 1 || last > 65_535 || first > last) {
        throw new IllegalArgumentException("no range of ports: " + first + "-" + last);
      }
    }
  }

  /** Reads {@code 80,443,1024-65535}. */
  public static AllowedPorts parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        throw new IllegalArgumentException("neither a port nor a range of ports: " + part);
      }
      int first = Integer.parseInt(range.group(1));
      ranges.add(
          new Range(first, range.group(2) == null ? first : Integer.parseInt(range.group(2))));
    }
    return new AllowedPorts(ranges);
  }

  public boolean permit(int port) {
    return ranges.stream().anyMatch(range -> range.first <= port && port <= range.last);
  }
}
