package org.openlearningexchange.local.command;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.openlearningexchange.local.process.LocalFailure;

/** What the scripts of deploy/local hand over to. */
public final class Main {
  private static final List<String> COMMANDS =
      List.of("up", "down", "status", "register", "reconcile");

  private Main() {}

  public static void main(String[] words) {
    System.exit(run(words));
  }

  private static int run(String[] words) {
    try {
      String command = words.length == 0 ? "" : words[0];
      Arguments arguments =
          Arguments.parse(Arrays.asList(words).subList(Math.min(1, words.length), words.length));
      return switch (command) {
        case "up" -> new Up(arguments).run();
        case "down" -> new Down(arguments).run();
        case "status" -> new Status(arguments).run();
        case "register" -> new Register(arguments).run();
        case "reconcile" -> new Reconcile(arguments).run();
        default -> throw new LocalFailure("The commands are " + String.join(", ", COMMANDS) + ".");
      };
    } catch (LocalFailure failure) {
      System.err.println(failure.getMessage());
      return 1;
    } catch (UncheckedIOException failure) {
      System.err.println("A file could not be read or written: " + failure.getCause());
      return 1;
    }
  }
}
