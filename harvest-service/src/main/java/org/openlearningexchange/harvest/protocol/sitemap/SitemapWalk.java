package org.openlearningexchange.harvest.protocol.sitemap;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.document.Document;
import org.openlearningexchange.harvest.protocol.document.Entries;
import org.openlearningexchange.harvest.protocol.document.Entry;

/** A walk through one sitemap. */
final class SitemapWalk implements Closeable {
  private final URI address;
  private final Document document;
  private final Entries entries;
  private final Set<URI> listed = new HashSet<>();
  private long done;

  SitemapWalk(URI address, Document document) throws IOException {
    this.address = address;
    this.document = document;
    this.entries = document.readable().opener().open();
  }

  URI address() {
    return address;
  }

  SitemapCursor.Place place() {
    return new SitemapCursor.Place(address, done, document.digest());
  }

  /** Whether a sitemap was not listed here before. */
  boolean isNew(URI sitemap) {
    return listed.add(sitemap);
  }

  @Nullable Entry next() throws IOException {
    done++;
    return entries.next();
  }

  /**
   * Goes to a place; to the beginning where the sitemap is not what it was.
   *
   * @return whether it is
   */
  boolean goTo(SitemapCursor.Place place) throws IOException {
    if (place.digest() != null && !place.digest().equals(document.digest())) {
      return false;
    }
    for (Entry entry = null; done < place.offset(); ) {
      entry = next();
      if (entry != null
          && SitemapEntry.read(entry) instanceof SitemapEntry.Listed found
          && found.entry().isSitemap()) {
        listed.add(found.entry().address());
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    entries.close();
    document.close();
  }
}
