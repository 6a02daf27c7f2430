# The program with all it needs, as nobody in particular, with the dossiers at /data:
#   docker build -t dossier . && docker run --rm --network none -v "$PWD/dossiers:/data" dossier batch . --out out
FROM python:3.11-slim-bookworm

RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      tesseract-ocr tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-nld tesseract-ocr-deu tesseract-ocr-osd tesseract-ocr-vie \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/dossier
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY validators validators
COPY pipeline pipeline
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
 && useradd --uid 1000 --create-home --shell /usr/sbin/nologin dossier \
 && install -d -o dossier -g dossier -m 0700 /data /home/dossier/.cache

USER dossier
WORKDIR /data
ENV DOSSIER_CACHE=/home/dossier/.cache/dossier PYTHONDONTWRITEBYTECODE=1
ENTRYPOINT ["dossier"]
CMD ["--help"]
