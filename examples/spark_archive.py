"""Who said what in an archive of articles: texts from Parquet, what was said to Parquet.

Run as ``python examples/spark_archive.py articles.parquet said.parquet``. The archive has a
column ``text``; the result has a row for each quotation and statement with the article's other
columns, then those of what was said. It needs ``pip install 'quoteattr[spark]'`` and Java.
"""

import sys

from quoteattr.integrations.spark import local_session, said_batches, with_said

CORES = 2


def main(archive: str, result: str) -> None:
    session = local_session("who said what", CORES)
    # Attribution takes longer than reading: more parts than cores keep all of them busy.
    articles = session.read.parquet(archive).repartition(4 * CORES)
    found = articles.mapInPandas(said_batches(), with_said(articles.schema))
    found.drop("text").selectExpr("*", "inline(said)").drop("said").write.parquet(result)
    said = session.read.parquet(result).where("speaker IS NOT NULL")
    for row in said.groupBy("speaker.name").count().orderBy("count", "name").tail(10)[::-1]:
        print(f"{row['name']}: {row['count']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
