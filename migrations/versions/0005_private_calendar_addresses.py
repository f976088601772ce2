"""Private calendar addresses."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('feeds',
    sa.Column('diary_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('token_hash', sa.LargeBinary(length=32), nullable=False),
    sa.Column('created_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=False),
    sa.CheckConstraint('length(token_hash) = 32', name=op.f('ck_feeds_token_hash')),
    sa.ForeignKeyConstraint(['diary_id'], ['diaries.id'], name=op.f('fk_feeds_diary_id_diaries'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('diary_id', name=op.f('pk_feeds')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_feeds_token_hash')),
    sqlite_with_rowid=False
    )


def downgrade():
    op.drop_table('feeds')
