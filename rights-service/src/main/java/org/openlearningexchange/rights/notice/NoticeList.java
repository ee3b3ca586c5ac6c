package org.openlearningexchange.rights.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of notices in JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeList(
    @Schema(description = "The newest first") List<NoticeView> notices,
    @Schema(description = "Address of the page with older ones; absent at the end")
        @Nullable URI next) {
  static NoticeList of(NoticePage page, PageLinks links, URI base) {
    return new NoticeList(
        page.notices().stream().map(notice -> NoticeView.of(notice, base)).toList(), links.next());
  }
}
