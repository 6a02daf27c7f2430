"""The receipt of a payment: payer, beneficiary, sum, day, reference, executed or not."""
