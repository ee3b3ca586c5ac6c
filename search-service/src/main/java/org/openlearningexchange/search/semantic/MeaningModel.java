package org.openlearningexchange.search.semantic;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The models that turn text into vectors, one for each language that has one small enough to run in
 * this process. Loaded when first used; used by any number of threads.
 */
enum MeaningModel {
  /** all-MiniLM-L6-v2, quantised: 384 numbers. */
  ENGLISH("en", AllMiniLmL6V2QuantizedEmbeddingModel::new),
  /** bge-small-zh-v1.5, quantised: 512 numbers. */
  CHINESE("zh", BgeSmallZhV15QuantizedEmbeddingModel::new);

  /** What the models read; more would be cut off anyway, after costing time. */
  private static final int LONGEST = 1_000;

  private final String language;
  private final Supplier<EmbeddingModel> maker;
  private volatile Optional<EmbeddingModel> model = Optional.empty();

  MeaningModel(String language, Supplier<EmbeddingModel> maker) {
    this.language = language;
    this.maker = maker;
  }

  /** Of the texts that it understands. */
  String language() {
    return language;
  }

  /** The field of the index that holds its vectors. */
  String field() {
    return "meaning." + language;
  }

  /** A vector of length 1. Takes some milliseconds of a processor. */
  float[] vector(String text) {
    return loaded()
        .embed(text.length() <= LONGEST ? text : text.substring(0, LONGEST))
        .content()
        .vector();
  }

  private EmbeddingModel loaded() {
    return model.orElseGet(this::load);
  }

  private synchronized EmbeddingModel load() {
    if (model.isEmpty()) {
      model = Optional.of(maker.get());
    }
    return model.orElseThrow();
  }
}
