package org.openlearningexchange.harvest.upload;

import java.util.List;

/** The uploads of a repository that are kept, the newest first. */
public record UploadPage(List<Upload> items) {
  public UploadPage {
    items = List.copyOf(items);
  }
}
