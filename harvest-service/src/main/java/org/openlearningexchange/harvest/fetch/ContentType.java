package org.openlearningexchange.harvest.fetch;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source says that its answer is. A hint: the bytes know better.
 *
 * @param mediaType in lower case, without parameters; null where it is not said
 * @param charset null where it is not said, or not known
 */
public record ContentType(@Nullable String mediaType, @Nullable Charset charset) {
  public static final ContentType UNKNOWN = new ContentType(null, null);

  private static final Pattern MEDIA_TYPE = Pattern.compile("^\\s*([\\w!#$&^.+-]+/[\\w!#$&^.+-]+)");
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  /** Reads the header Content-Type, leniently. */
  public static ContentType parse(@Nullable String header) {
    if (header == null || header.length() > 1_000) {
      return UNKNOWN;
    }
    Matcher type = MEDIA_TYPE.matcher(header);
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        type.find() ? type.group(1).toLowerCase(Locale.ROOT) : null,
        charset.find() ? known(charset.group(1)) : null);
  }

  private static @Nullable Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
