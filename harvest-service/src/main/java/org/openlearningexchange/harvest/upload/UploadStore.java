package org.openlearningexchange.harvest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.upload.Uploads;

/**
 * Files in parts, so that none is ever in memory as a whole. A file is known once all of it came;
 * the newest few of a repository are kept.
 */
@ApplicationScoped
public class UploadStore implements Uploads {
  private static final int PART = 1 << 20;
  private static final int KEPT = 3;

  private final DataSource dataSource;

  public UploadStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Keeps a file as it comes.
   *
   * @throws UploadTooLargeException when it is larger; nothing of it is kept then
   */
  Upload save(
      UUID repositoryId,
      @Nullable String name,
      String mediaType,
      InputStream content,
      long mostBytes)
      throws SQLException, IOException, UploadTooLargeException {
    UUID id = begin(repositoryId, name, mediaType);
    boolean isWhole = false;
    try {
      MessageDigest digest = sha256();
      long size = saveParts(id, content, mostBytes, digest);
      Upload upload = finish(id, size, HexFormat.of().formatHex(digest.digest()));
      isWhole = true;
      prune(repositoryId);
      return upload;
    } finally {
      if (!isWhole) {
        update("delete from upload where id = ?", id);
      }
    }
  }

  private UUID begin(UUID repositoryId, @Nullable String name, String mediaType)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into upload (id, repository_id, name, media_type) values (?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setObject(2, repositoryId);
      insert.setString(3, name);
      insert.setString(4, mediaType);
      insert.executeUpdate();
    }
    return id;
  }

  private long saveParts(UUID id, InputStream content, long mostBytes, MessageDigest digest)
      throws SQLException, IOException, UploadTooLargeException {
    long size = 0;
    int number = 0;
    for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
      size += part.length;
      if (size > mostBytes) {
        throw new UploadTooLargeException(mostBytes);
      }
      digest.update(part);
      savePart(id, number++, part);
    }
    return size;
  }

  private void savePart(UUID id, int number, byte[] part) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into upload_part (upload_id, number, bytes) values (?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setInt(2, number);
      insert.setBytes(3, part);
      insert.executeUpdate();
    }
  }

  private Upload finish(UUID id, long size, String sha256) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update upload set size = ?, sha256 = ?, uploaded_at = clock_timestamp()
                 where id = ? returning *
                """)) {
      update.setLong(1, size);
      update.setString(2, sha256);
      update.setObject(3, id);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return upload(row);
      }
    }
  }

  /** What never came whole within a day is forgotten with what is no longer new. */
  private void prune(UUID repositoryId) throws SQLException {
    update(
        """
        delete from upload where repository_id = ? and (
          (size is null and uploaded_at < now() - interval '1 day')
          or id in (select o.id from upload o where o.repository_id = upload.repository_id
            and o.size is not null order by o.uploaded_at desc offset %d))
        """
            .formatted(KEPT),
        repositoryId);
  }

  private void update(String sql, UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  /** Notes the run that was queued for a file. */
  void queued(UUID id, UUID runId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update upload set run_id = ? where id = ?")) {
      update.setObject(1, runId);
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  /** The files of a repository that are kept, the newest first. */
  List<Upload> ofRepository(UUID repositoryId) throws SQLException {
    return select(
        "select * from upload where repository_id = ? and size is not null"
            + " order by uploaded_at desc",
        repositoryId);
  }

  @Override
  public Optional<Kept> newest(UUID repositoryId) throws IOException {
    try {
      return ofRepository(repositoryId).stream().findFirst().map(UploadStore::kept);
    } catch (SQLException e) {
      throw new IOException("the store is away", e);
    }
  }

  @Override
  public Optional<Kept> find(UUID id) throws IOException {
    try {
      return select("select * from upload where id = ? and size is not null", id).stream()
          .findFirst()
          .map(UploadStore::kept);
    } catch (SQLException e) {
      throw new IOException("the store is away", e);
    }
  }

  private static Kept kept(Upload upload) {
    return new Kept(upload.id(), ContentType.parse(upload.mediaType()));
  }

  @Override
  public Spool content(UUID id, long mostBytes) throws IOException {
    return Spool.decoded(new Parts(id), mostBytes);
  }

  private List<Upload> select(String sql, UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      List<Upload> uploads = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          uploads.add(upload(row));
        }
      }
      return uploads;
    }
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getObject("run_id", UUID.class));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The parts of a file one after the other. */
  private final class Parts extends InputStream {
    private final UUID id;
    private byte[] part = {};
    private int position;
    private int number;

    Parts(UUID id) {
      this.id = id;
    }

    @Override
    public int read() {
      return hasMore() ? part[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (length == 0 || !hasMore()) {
        return length == 0 ? 0 : -1;
      }
      int copied = Math.min(length, part.length - position);
      System.arraycopy(part, position, buffer, offset, copied);
      position += copied;
      return copied;
    }

    private boolean hasMore() {
      if (position == part.length) {
        part = next();
        position = 0;
      }
      return part.length > 0;
    }

    private byte[] next() {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement select =
              connection.prepareStatement(
                  "select bytes from upload_part where upload_id = ? and number = ?")) {
        select.setObject(1, id);
        select.setInt(2, number++);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getBytes(1) : new byte[0];
        }
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException("the store is away", e));
      }
    }
  }
}
