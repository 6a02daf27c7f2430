"""PDF files: pages, pictures and the words their layer claims; start at :mod:`pipeline.pdf.file`."""
