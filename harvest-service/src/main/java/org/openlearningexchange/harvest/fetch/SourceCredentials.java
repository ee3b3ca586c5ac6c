package org.openlearningexchange.harvest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a source asks for before it answers. Secrets stand in the one header that carries them and
 * nowhere else: no text form shows them.
 */
public sealed interface SourceCredentials {
  /** The header that carries them. */
  String header();

  /** The value of that header; secret. */
  String value();

  /** User name and password. */
  record Basic(String user, String password) implements SourceCredentials {
    public Basic {
      require(!user.isEmpty() && user.indexOf(':') < 0, "user", "is not empty and has no colon");
      requireText(user, "user");
      requireText(password, "password");
    }

    @Override
    public String header() {
      return "Authorization";
    }

    @Override
    public String value() {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
      return "Basic[user=" + user + "]";
    }
  }

  /** A token that whoever bears it is let in with. */
  record Bearer(String token) implements SourceCredentials {
    public Bearer {
      requireHeaderValue(token, "token");
    }

    @Override
    public String header() {
      return "Authorization";
    }

    @Override
    public String value() {
      return "Bearer " + token;
    }

    @Override
    public String toString() {
      return "Bearer[]";
    }
  }

  /** A key in a header of the source's choice. */
  record ApiKey(String header, String value) implements SourceCredentials {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Set<String> TAKEN =
        Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "keep-alive",
            "accept",
            "accept-encoding",
            "user-agent",
            "range",
            "cookie",
            "if-none-match",
            "if-modified-since");

    public ApiKey {
      require(NAME.matcher(header).matches(), "header", "is the name of a header");
      require(
          !TAKEN.contains(header.toLowerCase(Locale.ROOT)), "header", "is not one with a meaning");
      requireHeaderValue(value, "key");
    }

    @Override
    public String toString() {
      return "ApiKey[header=" + header + "]";
    }
  }

  private static void requireHeaderValue(String value, String field) {
    require(
        !value.isEmpty()
            && value.length() <= 4_000
            && value.chars().allMatch(c -> c > ' ' && c <= '~'),
        field,
        "is 1 to 4000 visible ASCII characters");
  }

  private static void requireText(String value, String field) {
    require(
        value.length() <= 1_000 && value.chars().noneMatch(Character::isISOControl),
        field,
        "is at most 1000 characters without control characters");
  }

  private static void require(boolean valid, String field, String rule) {
    if (!valid) {
      throw new InvalidCredentialsException(field, rule);
    }
  }

  /** Says which field does not hold to which rule, not its value. */
  final class InvalidCredentialsException extends IllegalArgumentException {
    private final String field;
    private final String rule;

    InvalidCredentialsException(String field, String rule) {
      super(field + ": " + rule);
      this.field = field;
      this.rule = rule;
    }

    public String field() {
      return field;
    }

    public String rule() {
      return rule;
    }
  }
}
