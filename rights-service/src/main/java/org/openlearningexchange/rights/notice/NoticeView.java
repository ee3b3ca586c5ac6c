package org.openlearningexchange.rights.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.notice.Notice.Kind;

/** A notice as it is delivered and answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that who uses a resource should know. No legal advice.")
public record NoticeView(
    @Schema(description = "The same in every delivery and in the feed") UUID id,
    @Schema(description = "When the exchange saw the change") Instant at,
    @Schema(description = "When it could first be read; grows along the feed") Instant publishedAt,
    Kind kind,
    @Schema(description = "In plain words", examples = "CC BY 4.0 → All rights reserved")
        String title,
    @Schema(description = "Id of the resource") UUID resource,
    @Schema(description = "Id of its repository") UUID repository,
    @Schema(description = "The licence expression before; absent where the kind has none")
        @Nullable String before,
    @Schema(description = "The licence expression since; absent where the kind has none")
        @Nullable String after,
    @Schema(
            description =
                "Whether copies obtained before may still be used under the licence before")
        boolean earlierHolds,
    Links links) {

  /** Where to read more. */
  public record Links(URI rights, URI reuse, URI history) {
    static Links of(URI base, UUID resource) {
      String address = address(base) + "/resources/" + resource;
      return new Links(
          URI.create(address + "/rights"),
          URI.create(address + "/reuse"),
          URI.create(address + "/rights/history"));
    }
  }

  /**
   * The view of a notice.
   *
   * @param base where this service is reached from outside
   */
  public static NoticeView of(PublishedNotice published, URI base) {
    Notice notice = published.notice();
    return new NoticeView(
        published.id(),
        published.at(),
        published.publishedAt(),
        notice.kind(),
        NoticeTitle.of(published),
        notice.resourceId(),
        notice.repositoryId(),
        notice.before(),
        notice.after(),
        notice.earlierHolds(),
        Links.of(base, notice.resourceId()));
  }

  static String address(URI base) {
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
