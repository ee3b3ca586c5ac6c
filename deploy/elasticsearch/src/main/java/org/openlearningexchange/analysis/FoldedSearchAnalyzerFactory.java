package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Any language, as asked for in a field that is stored by {@code exchange_folded}. */
@NamedComponent("exchange_folded_search")
public final class FoldedSearchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return FoldedText.asked();
  }
}
