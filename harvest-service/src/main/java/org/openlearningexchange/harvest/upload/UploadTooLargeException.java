package org.openlearningexchange.harvest.upload;

/** A file that is larger than this exchange takes. */
final class UploadTooLargeException extends Exception {
  UploadTooLargeException(long bound) {
    super("larger than " + bound + " bytes");
  }
}
