package org.openlearningexchange.samples.oaipmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request whose verb and arguments belong together; values that need the repository are not
 * judged here.
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {
  private static final String UNRESERVED = "[A-Za-z0-9\\-_.!~*'()]+";
  private static final Pattern PREFIX = Pattern.compile(UNRESERVED);
  private static final Pattern SET_SPEC = Pattern.compile(UNRESERVED + "(:" + UNRESERVED + ")*");

  static OaiRequest read(List<Argument> arguments) throws OaiException {
    Verb verb = verb(arguments);
    Map<String, String> named = new LinkedHashMap<>();
    List<OaiError> errors = new ArrayList<>();
    for (Argument argument : arguments) {
      if (!argument.name().equals("verb")) {
        check(verb, argument, named).ifPresent(errors::add);
        named.put(argument.name(), argument.value());
      }
    }
    errors.addAll(missing(verb, named));
    if (!errors.isEmpty()) {
      throw new OaiException(errors);
    }
    return new OaiRequest(verb, named);
  }

  Optional<String> find(String argument) {
    return Optional.ofNullable(arguments.get(argument));
  }

  String get(String argument) {
    return find(argument).orElseThrow();
  }

  private static Verb verb(List<Argument> arguments) throws OaiException {
    List<String> verbs =
        arguments.stream().filter(a -> a.name().equals("verb")).map(Argument::value).toList();
    if (verbs.size() != 1) {
      String message = verbs.isEmpty() ? "The verb is missing." : "The verb is repeated.";
      throw new OaiException(ErrorCode.BAD_VERB, message);
    }
    return Verb.find(verbs.get(0))
        .orElseThrow(
            () -> new OaiException(ErrorCode.BAD_VERB, "Illegal verb '" + verbs.get(0) + "'."));
  }

  private static Optional<OaiError> check(
      Verb verb, Argument argument, Map<String, String> before) {
    String name = argument.name();
    if (!verb.allows(name)) {
      return bad("The verb " + verb.label() + " has no argument '" + name + "'.");
    }
    if (before.containsKey(name)) {
      return bad("The argument '" + name + "' is repeated.");
    }
    if (!hasValidSyntax(name, argument.value())) {
      return bad("The value of '" + name + "' is not valid.");
    }
    return Optional.empty();
  }

  private static boolean hasValidSyntax(String name, String value) {
    return switch (name) {
      case "metadataPrefix" -> PREFIX.matcher(value).matches();
      case "set" -> SET_SPEC.matcher(value).matches();
      default -> !value.isBlank() && XmlText.clean(value).equals(value);
    };
  }

  /**
   * A resumption token is an exclusive argument: nothing is required beside it, nothing allowed.
   */
  private static List<OaiError> missing(Verb verb, Map<String, String> named) {
    if (named.containsKey("resumptionToken")) {
      return named.size() == 1
          ? List.of()
          : bad("The resumptionToken is an exclusive argument.").stream().toList();
    }
    return verb.required().stream()
        .filter(name -> !named.containsKey(name))
        .sorted()
        .flatMap(name -> bad("The argument '" + name + "' is missing.").stream())
        .toList();
  }

  private static Optional<OaiError> bad(String message) {
    return Optional.of(ErrorCode.BAD_ARGUMENT.because(message));
  }
}
